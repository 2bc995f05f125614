// What went wrong when Teams' service was called, without what was said: the library's errors carry the whole request.
// Mapping to DeliveryError, and waiting out the short ones within a turn.
import { setTimeout as sleep } from 'node:timers/promises';
import { DeliveryError } from '../../errors.js';
import { limits } from './limits.js';

/** The parts of an error that may be logged. */
export interface Fault {
  readonly name: string;
  readonly code?: string;
  readonly status?: number;
}

/** What may be logged of any error: its kind, code and HTTP status, never its message, request or stack. */
export function faultOf(error: unknown): Fault {
  if (typeof error !== 'object' || error === null) return { name: typeof error };
  const status = statusOf(error);
  const code = 'code' in error && (typeof error.code === 'string' || typeof error.code === 'number') ? String(error.code) : undefined;
  return {
    name: error instanceof Error ? error.name : 'object',
    ...(code ? { code } : {}),
    ...(status ? { status } : {}),
  };
}

/** Where tokens come from has statuses of its own: they say nothing about the person or the message. */
const tokenFaults = /Auth(?:entication\w*)?Error$|CredentialUnavailableError$|^ServerError$/;
/** A password that ran out is mended by people: worth another try, but not at once. */
const tokenPatienceMs = 15 * 60 * 1000;

/** The failure of a call to Teams' service as the core knows it. */
function deliveryErrorOf(error: unknown): DeliveryError {
  if (error instanceof DeliveryError) return error;
  const status = statusOf(error);
  const retryAfterMs = retryAfterOf(error);
  // The library's error holds the message text in its request: only what may be logged is kept as the cause.
  const cause = faultOf(error);
  if (tokenFaults.test(cause.name)) return new DeliveryError('unauthorised', { retryable: true, retryAfterMs: tokenPatienceMs, cause });
  switch (status) {
    case 403:
      return new DeliveryError('blocked', { retryable: false, cause });
    case 404:
    case 410:
      return new DeliveryError('gone', { retryable: false, cause });
    case 429:
      return new DeliveryError('rate-limited', { retryable: true, retryAfterMs: retryAfterMs ?? 5_000, cause });
    case 401:
      return new DeliveryError('unauthorised', { retryable: true, retryAfterMs: tokenPatienceMs, cause });
    case 400:
    case 413:
      return new DeliveryError('refused', { retryable: false, cause });
    case undefined:
      return new DeliveryError('network', { retryable: true, cause });
    default:
      // 412, 500, 502, 503, 504: Microsoft asks to try these again.
      return new DeliveryError('unavailable', { retryable: status === 412 || status >= 500, retryAfterMs, cause });
  }
}

/** Runs one call to Teams' service; a call that hangs becomes a retryable error. @throws DeliveryError */
export async function delivered<T>(call: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    const giveUp = (): void => reject(new DeliveryError('network', { retryable: true, cause: { name: 'Timeout' } }));
    timer = setTimeout(giveUp, limits.connectorTimeoutMs).unref();
  });
  try {
    return await Promise.race([call(), tooLong]);
  } catch (error) {
    throw deliveryErrorOf(error);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The same for an answer within a turn, where nobody tries again later: twice more after short waits, for the faults that
 * pass by themselves. @throws DeliveryError
 */
export async function deliveredSoon<T>(call: () => Promise<T>, waits: readonly number[] = [300, 1_200]): Promise<T> {
  for (const wait of waits) {
    try {
      return await delivered(call);
    } catch (error) {
      if (!(error instanceof DeliveryError) || !passes(error) || (error.retryAfterMs ?? 0) > 3_000) throw error;
      await sleep(Math.max(wait, error.retryAfterMs ?? 0));
    }
  }
  return delivered(call);
}

/** In doubt (a connection that broke or hung) it is not sent twice within a turn. */
function passes(error: DeliveryError): boolean {
  return error.code === 'rate-limited' || error.code === 'unavailable';
}

function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('statusCode' in error && typeof error.statusCode === 'number') return error.statusCode;
  if ('status' in error && typeof error.status === 'number') return error.status;
  return undefined;
}

function retryAfterOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('response' in error)) return undefined;
  const headers = (error.response as { headers?: { get?: (name: string) => unknown } } | undefined)?.headers;
  const value = typeof headers?.get === 'function' ? headers.get('retry-after') : undefined;
  const seconds = typeof value === 'string' ? Number(value) : Number.NaN;
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined;
}
