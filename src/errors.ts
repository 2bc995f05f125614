// The few kinds of fault. What a person did wrong is not here: that is a return value and becomes a view.

/** Settings that keep Koolla from starting; every problem at once, each with where to mend it. */
export class ConfigError extends Error {
  readonly code = 'config';
  constructor(readonly problems: readonly { readonly setting: string; readonly problem: string; readonly mend: string }[]) {
    super(problems.map((p) => `${p.setting}: ${p.problem} ${p.mend}`).join('\n'));
    this.name = 'ConfigError';
  }
}

/** A message could not be delivered. */
export class DeliveryError extends Error {
  readonly code: string;
  readonly retryable: boolean;
  readonly retryAfterMs: number | undefined;
  /** @param code stable, such as `rate-limited`, `blocked`, `gone`, `network`, `refused` */
  constructor(code: string, options: { retryable: boolean; retryAfterMs?: number | undefined; cause?: unknown }) {
    super(`delivery failed: ${code}`, { cause: options.cause });
    this.name = 'DeliveryError';
    this.code = code;
    this.retryable = options.retryable;
    this.retryAfterMs = options.retryAfterMs;
  }
}

/** The database is away, held by somebody else, or does not fit this version. */
export class StorageError extends Error {
  /** @param code stable, such as `unreachable`, `held`, `migration`, `binaries` */
  constructor(
    readonly code: string,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'StorageError';
  }
}

/** A registry file that cannot be taken: every problem with its place and how to mend it. */
export class RegistryFileError extends Error {
  readonly code = 'registry-file';
  constructor(readonly problems: readonly RegistryProblem[]) {
    super(problems.map((p) => `${p.file}:${p.line}: ${p.field}: ${p.problem} ${p.mend}`).join('\n'));
    this.name = 'RegistryFileError';
  }
}

export interface RegistryProblem {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly field: string;
  readonly problem: string;
  readonly mend: string;
}
