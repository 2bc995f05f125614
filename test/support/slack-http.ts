// How requests to the local Slack are read and answered.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { parse } from 'node:querystring';
import type { Args } from './slack-oauth.js';

/** The SDK sends forms with JSON in their fields. */
export function argumentsOf(req: IncomingMessage, body: Buffer): Args {
  const text = body.toString('utf8');
  if (req.headers['content-type']?.startsWith('application/json')) return JSON.parse(text) as Args;
  return Object.fromEntries(
    Object.entries(parse(text)).map(([key, value]) => {
      if (typeof value !== 'string') return [key, value];
      if (value === 'true' || value === 'false') return [key, value === 'true'];
      if (['blocks', 'view', 'files', 'prompts'].includes(key)) return [key, JSON.parse(value)];
      return [key, value];
    }),
  );
}

export function reply(res: ServerResponse, status: number, body: string, type = 'text/plain'): void {
  res.writeHead(status, { 'content-type': type });
  res.end(body);
}
