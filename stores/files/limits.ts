/**
 * Bounds on what a directory may hold: a stranger's file must not take the control plane's memory or time. The size of one object
 * is bounded by its validation.
 */
export interface FileLimits {
  /** Bytes of one file. */
  readonly fileBytes: number;
  /** Objects of one file. */
  readonly objectsInFile: number;
  /** Files of the directory. */
  readonly files: number;
}

export const DEFAULT_LIMITS: FileLimits = {
  fileBytes: 8 * 1024 * 1024,
  objectsInFile: 10_000,
  files: 50_000,
};
