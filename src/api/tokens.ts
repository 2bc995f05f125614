// Tokens of the read-only interface: how one looks, what it allows, and what must be kept of them. Storage is
// src/storage/api-token-store.ts; who may make one is whoever can run the command line.
import { createHash, randomBytes } from 'node:crypto';

/** What a token allows, and until when. */
export interface ApiToken {
  readonly id: string;
  readonly name: string;
  /** Empty: every region. */
  readonly regions: readonly string[];
  readonly smallCounts: boolean;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt?: Date;
  readonly usedAt?: Date;
}

export interface ApiTokenStore {
  /** The token with this hash, expired and revoked ones too. */
  byHash(hash: string): Promise<ApiToken | undefined>;
  /** Newest first. */
  list(): Promise<readonly ApiToken[]>;
  /** Keeps a new one; recorded in the audit trail. */
  add(
    token: Pick<ApiToken, 'name' | 'regions' | 'smallCounts' | 'createdAt' | 'expiresAt'> & { hash: string; by: string },
  ): Promise<ApiToken>;
  /** False when there is none that is still good; recorded in the audit trail. */
  revoke(id: string, by: string, at: Date): Promise<boolean>;
  /** Remembers the use, to the minute. */
  used(id: string, at: Date): Promise<void>;
}

const prefix = 'koolla_';

/** A new token: 256 random bits, recognisable by its beginning where it has leaked. Only its hash may be kept. */
export function newToken(): { readonly token: string; readonly hash: string } {
  const token = prefix + randomBytes(32).toString('base64url');
  return { token, hash: hashOf(token) };
}

/** Under which hash a token is kept. A random token needs no slow hash: nobody guesses 256 bits. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Whether it still opens anything. */
export function isGood(token: ApiToken, now: Date): boolean {
  return !token.revokedAt && token.expiresAt > now;
}
