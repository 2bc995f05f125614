// A real SMTP server in this process: keeps what it takes, and misbehaves as it is told, once for each fault.
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** One message as it came over the wire. */
export interface TakenMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
  /** Lower-case names, folded lines joined, encoded words decoded. */
  readonly headers: ReadonlyMap<string, string>;
  /** Decoded, by content type: `text/plain`, `text/calendar`, `application/ics`. */
  readonly parts: readonly { readonly type: string; readonly header: string; readonly text: string }[];
}

type Fault =
  | { readonly at: 'recipient' | 'data'; readonly code: number }
  /** Takes the message whole and drops the line before it says so. */
  | { readonly at: 'after-data' };

export interface SmtpPeer {
  readonly url: string;
  readonly mails: TakenMail[];
  readonly faults: Fault[];
  close(): Promise<void>;
}

export async function startSmtpPeer(credentials?: { user: string; pass: string }): Promise<SmtpPeer> {
  const mails: TakenMail[] = [];
  const faults: Fault[] = [];
  const refusal = (code: number) => Object.assign(new Error('no'), { responseCode: code });
  const faultAt = (at: Fault['at']) => (faults[0]?.at === at ? faults.shift() : undefined);
  const server = new SMTPServer({
    authOptional: credentials === undefined,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    closeTimeout: 200,
    onAuth: (auth, _session, done) =>
      auth.username === credentials?.user && auth.password === credentials?.pass ? done(null, { user: auth.username }) : done(refusal(535)),
    onRcptTo(_address, _session, done) {
      const fault = faultAt('recipient');
      done(fault && 'code' in fault ? refusal(fault.code) : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const fault = faultAt('data');
        if (fault && 'code' in fault) return done(refusal(fault.code));
        const raw = Buffer.concat(chunks).toString('utf8');
        const { mailFrom, rcptTo } = session.envelope;
        mails.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map((each) => each.address),
          raw,
          headers: headersOf(raw.slice(0, raw.indexOf('\r\n\r\n'))),
          parts: partsOf(raw),
        });
        if (faultAt('after-data')) {
          for (const connection of server.connections as Set<{ close(): void }>) connection.close();
          return;
        }
        done();
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const login = credentials ? `${encodeURIComponent(credentials.user)}:${encodeURIComponent(credentials.pass)}@` : '';
  return {
    url: `smtp://${login}127.0.0.1:${port}`,
    mails,
    faults,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

function headersOf(block: string): Map<string, string> {
  const lines = block.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  return new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), decodeWords(line.slice(line.indexOf(':') + 1).trim())]),
  );
}

function partsOf(raw: string): TakenMail['parts'] {
  const at = raw.indexOf('\r\n\r\n');
  const headers = headersOf(raw.slice(0, at));
  const header = headers.get('content-type') ?? 'text/plain';
  const body = raw.slice(at + 4);
  const boundary = /boundary="?([^";]+)"?/.exec(header)?.[1];
  if (boundary) {
    return body
      .split(`--${boundary}`)
      .slice(1, -1)
      .flatMap((part) => partsOf(part.replace(/^\r\n/, '').replace(/\r\n$/, '')));
  }
  return [{ type: header.split(';')[0]?.trim() ?? '', header, text: decodeBody(body, headers.get('content-transfer-encoding') ?? '7bit') }];
}

function decodeBody(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return body;
  const bytes = body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

function decodeWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toLowerCase() === 'b' ? Buffer.from(word, 'base64').toString('utf8') : decodeBody(word.replaceAll('_', ' '), 'quoted-printable'),
    );
}
