// A port: the workspaces that have installed Koolla themselves, with the tokens that they gave. The storage keeps
// the tokens encrypted; a platform reads and writes them whole.

/** An installed workspace or organisation. `secret` holds its tokens: it is never logged and never stored in the clear. */
export interface InstallationRecord {
  /** The workspace's id, or the organisation's where Koolla is installed for all of it. */
  readonly tenant: string;
  readonly enterprise?: string | undefined;
  readonly secret: string;
  readonly installedAt: Date;
}

export interface InstallationStore {
  /** Inserts or replaces; encrypts `secret` at rest. */
  save(record: InstallationRecord): Promise<void>;
  find(tenant: string): Promise<InstallationRecord | undefined>;
  remove(tenant: string): Promise<void>;
  /**
   * Runs the work while no other process runs any for the same installation; where one does, waits for it, at most
   * `leaseSeconds`. For renewing a token, which spoils the token of whoever does it at the same time.
   */
  exclusively<T>(tenant: string, work: () => Promise<T>): Promise<T>;
}

/** A holder that died is waited for no longer than this. */
export const leaseSeconds = 20;
