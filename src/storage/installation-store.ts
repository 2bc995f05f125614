// Installed workspaces of the platforms, their tokens encrypted with AES-256-GCM. The key comes from the settings;
// older keys still open what they closed, and the next save closes it with the current one.
import { createCipheriv, createDecipheriv, createHash, randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { StorageError } from '../errors.js';
import { type InstallationRecord, type InstallationStore, leaseSeconds } from '../platforms/installations.js';
import type { Db } from './database.js';

const ivLength = 12;
const tagLength = 16;
/** How often a process that waits for another looks again. */
const pollMs = 150;

/**
 * @param keys 32 bytes each: the current one first, then those that may still be in use
 * @throws StorageError `key` on reading, when none of the keys fits
 */
export function createInstallationStore(
  db: Db,
  platform: string,
  keys: readonly [Uint8Array, ...Uint8Array[]],
): InstallationStore & {
  /** Closes with the current key what an earlier one closed; how many there were. What no key opens stays as it is. */
  reseal(): Promise<number>;
} {
  const byId = new Map(keys.map((key) => [keyId(key), key]));
  const [current, ...earlier] = keys;
  /** By the database's clock, which all processes share. */
  const lease = async (tenant: string, holder: string): Promise<boolean> =>
    (await db.$executeRaw`
      UPDATE "Installation" SET "leaseBy" = ${holder}::uuid, "leaseUntil" = now() + ${leaseSeconds} * interval '1 second'
      WHERE "platform" = ${platform} AND "tenant" = ${tenant} AND ("leaseUntil" IS NULL OR "leaseUntil" < now())`) === 1;
  return {
    async save(record) {
      const data = {
        enterprise: record.enterprise ?? null,
        secret: encrypt(current, record.secret, bound(platform, record.tenant)),
        keyId: keyId(current),
        installedAt: record.installedAt,
        updatedAt: new Date(),
      };
      const id = { platform, tenant: record.tenant };
      await db.installation.upsert({ where: { platform_tenant: id }, create: { ...id, ...data }, update: data });
    },

    async find(tenant): Promise<InstallationRecord | undefined> {
      const row = await db.installation.findUnique({ where: { platform_tenant: { platform, tenant } } });
      if (!row) return undefined;
      const key = byId.get(row.keyId);
      if (!key)
        throw new StorageError('key', 'A stored installation was encrypted with another key. Set the earlier KOOLLA_ENCRYPTION_KEY again.');
      const secret = decrypt(key, row.secret, bound(platform, tenant));
      return { tenant, secret, installedAt: row.installedAt, ...(row.enterprise !== null && { enterprise: row.enterprise }) };
    },

    async remove(tenant) {
      await db.installation.deleteMany({ where: { platform, tenant } });
    },

    async exclusively(tenant, work) {
      const holder = randomUUID();
      // a row that is not there has nothing to be guarded
      while (!(await lease(tenant, holder)) && (await db.installation.count({ where: { platform, tenant } })) > 0) await pause(pollMs);
      try {
        return await work();
      } finally {
        await db.installation.updateMany({ where: { platform, tenant, leaseBy: holder }, data: { leaseBy: null, leaseUntil: null } });
      }
    },

    async reseal() {
      const rows = await db.installation.findMany({ where: { platform, keyId: { in: earlier.map(keyId) } } });
      let count = 0;
      for (const row of rows) {
        const key = byId.get(row.keyId);
        if (!key) continue;
        const aad = bound(platform, row.tenant);
        const secret = encrypt(current, decrypt(key, row.secret, aad), aad);
        // not over a token that was renewed meanwhile
        const changed = await db.installation.updateMany({
          where: { platform, tenant: row.tenant, updatedAt: row.updatedAt, keyId: row.keyId },
          data: { secret, keyId: keyId(current) },
        });
        count += changed.count;
      }
      return count;
    },
  };
}

function keyId(key: Uint8Array): string {
  return createHash('sha256').update('koolla/key-id').update(key).digest('hex').slice(0, 16);
}

/** A row's ciphertext is good for its own tenant only. */
function bound(platform: string, tenant: string): Buffer {
  return Buffer.from(`${platform}\0${tenant}`);
}

function encrypt(key: Uint8Array, text: string, aad: Buffer): Uint8Array<ArrayBuffer> {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(aad);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return new Uint8Array(Buffer.concat([iv, cipher.getAuthTag(), body]));
}

function decrypt(key: Uint8Array, secret: Uint8Array, aad: Buffer): string {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, secret.subarray(0, ivLength)).setAAD(aad);
    decipher.setAuthTag(secret.subarray(ivLength, ivLength + tagLength));
    return Buffer.concat([decipher.update(secret.subarray(ivLength + tagLength)), decipher.final()]).toString('utf8');
  } catch {
    throw new StorageError('key', 'A stored installation cannot be decrypted: it was altered, or the key is another one.');
  }
}
