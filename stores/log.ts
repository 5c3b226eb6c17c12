/** What stores and registries need of a log; a pino logger is one. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Drops everything. */
export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
