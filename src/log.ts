// The log: JSON lines without message text, figures, tokens or personal data; what slips into a field of such a
// name is blotted out all the same.
import pino from 'pino';

export type Log = pino.Logger;

const secretNames = ['token', 'authorization', 'password', 'secret', 'email', 'text', 'name', 'value', 'phone'];

/** @param file where to write; absent: standard output */
export function createLog(level: string, file?: string): Log {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: secretNames.flatMap((name) => [name, `*.${name}`]), censor: '[hidden]' },
  };
  // Synchronous: the last line before a crash is the one that matters, and there are few of them.
  return pino(options, pino.destination({ ...(file && { dest: file, mkdir: true }), sync: true }));
}
