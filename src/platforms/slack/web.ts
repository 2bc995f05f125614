// Calls to Slack's Web API: one set of options, patience with 429, and faults as codes instead of payloads.
// A call is never repeated blindly: whoever sends decides whether a message may go out twice.
import { setTimeout as wait } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import { DeliveryError } from '../../errors.js';

export type Client = webApi.WebClient;

/** Fresh options each time: Bolt and the socket client write into theirs. `headers` is never set, it would be shared between tenants. */
export function clientOptions(apiUrl: string | undefined, log: Logger): webApi.WebClientOptions {
  return {
    ...(apiUrl && { slackApiUrl: apiUrl }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 10_000,
    logger: boltLogger(log),
    allowAbsoluteUrls: false,
  };
}

/** Waits as long as Slack asks, up to `longestMs` a time and three times in all. */
export async function patiently<T>(call: () => Promise<T>, longestMs = 30_000): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      const after = retryAfter(error);
      if (after === undefined || after > longestMs || attempt > 3) throw error;
      await wait(after);
    }
  }
}

/** Slack's own error code, such as `channel_not_found`; undefined when it was no answer of Slack's. */
export function slackError(error: unknown): string | undefined {
  return error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined;
}

/** Short and without payload, for logs. */
export function faultCode(error: unknown): string {
  if (error instanceof webApi.WebAPIPlatformError) return error.data.error;
  if (error instanceof webApi.WebAPIHTTPError) return `http-${error.statusCode}`;
  if (error instanceof webApi.WebAPIRateLimitedError) return 'ratelimited';
  if (error instanceof webApi.WebAPIRequestError) return 'network';
  const coded = error as { code?: unknown; name?: unknown };
  return typeof coded?.code === 'string' ? coded.code : typeof coded?.name === 'string' ? coded.name : 'unknown';
}

const revoked = new Set([
  'account_inactive',
  'token_revoked',
  'token_expired',
  'invalid_auth',
  'not_authed',
  'no_permission',
  'missing_scope',
  'org_login_required',
  'team_access_not_granted',
  'app_uninstalled',
]);
const gone = new Set([
  'channel_not_found',
  'user_not_found',
  'users_not_found',
  'user_disabled',
  'user_not_visible',
  'cannot_dm_bot',
  'channel_is_limited_access',
]);
const later = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout', 'team_added_to_org', 'accesslimited']);

/** A fault of Slack's as the delivery understands it. */
export function deliveryError(error: unknown): DeliveryError {
  if (error instanceof DeliveryError) return error;
  const after = retryAfter(error);
  if (after !== undefined) return new DeliveryError('rate-limited', { retryable: true, retryAfterMs: after });
  if (error instanceof webApi.WebAPIRequestError) return new DeliveryError('network', { retryable: true, cause: nameOnly(error.original) });
  if (error instanceof webApi.WebAPIHTTPError) {
    return new DeliveryError(error.statusCode >= 500 ? 'platform' : 'refused', {
      retryable: error.statusCode >= 500,
      cause: nameOnly(error),
    });
  }
  const code = slackError(error);
  if (code === undefined) return new DeliveryError('network', { retryable: true, cause: nameOnly(error) });
  const cause = new Error(code);
  if (code === 'ratelimited' || code === 'rate_limited')
    return new DeliveryError('rate-limited', { retryable: true, retryAfterMs: 1000, cause });
  if (later.has(code)) return new DeliveryError('platform', { retryable: true, cause });
  if (revoked.has(code)) return new DeliveryError('revoked', { retryable: false, cause });
  if (gone.has(code)) return new DeliveryError('gone', { retryable: false, cause });
  if (code === 'is_archived') return new DeliveryError('archived', { retryable: false, cause });
  if (code === 'not_in_channel') return new DeliveryError('not-in-channel', { retryable: false, cause });
  return new DeliveryError('refused', { retryable: false, cause });
}

function retryAfter(error: unknown): number | undefined {
  return error instanceof webApi.WebAPIRateLimitedError ? error.retryAfter * 1000 : undefined;
}

/** What went wrong without the request, which holds text and tokens. */
function nameOnly(error: unknown): Error {
  const reason = error as { name?: string; code?: string; cause?: { code?: string } };
  return new Error(reason?.cause?.code ?? reason?.code ?? reason?.name ?? 'unknown');
}

/** Bolt's logger on ours: levels kept, tokens masked, payloads left out. */
export function boltLogger(log: Logger) {
  const write =
    (level: 'debug' | 'info' | 'warn' | 'error') =>
    (...parts: unknown[]) => {
      // the SDK's debug lines hold whole requests and answers
      if (level === 'debug') return;
      log[level]({ sdk: parts.map(describe).join(' ') }, 'slack sdk');
    };
  return {
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    setLevel() {},
    getLevel: () => 'info' as never,
    setName() {},
  };
}

function describe(part: unknown): string {
  if (typeof part !== 'string') return faultCode(part);
  return part
    .replaceAll(/x(?:ox[a-z]|app|oxe)[-.][\w.-]+/g, 'x…')
    .replaceAll(/\bhttps?:\/\/\S+|\bwss?:\/\/\S+/g, 'url')
    .slice(0, 160);
}
