import type { Stats } from 'node:fs';

const READABLE_BY_OTHERS = 0o077;

/**
 * A file or directory of the state that others could read or replace, so that what is in it cannot be
 * trusted.
 */
export class UnsafeState extends Error {
  override readonly name = 'UnsafeState';
  readonly path: string;
  readonly problem: string;
  readonly fix: string;

  constructor(path: string, problem: string, fix: string) {
    super(`${path} ${problem}. ${fix}`);
    this.path = path;
    this.problem = problem;
    this.fix = fix;
  }
}

/**
 * Throws {@link UnsafeState} unless the file or directory belongs to this process's user and to nobody else.
 */
export function assertPrivate(path: string, stats: Stats): void {
  // Whoever owns a file has, or can give himself, its content; that he then shut others out proves nothing.
  const user = process.geteuid?.();
  if (user !== undefined && stats.uid !== user) {
    const problem = `belongs to user ${stats.uid}, but this process runs as user ${user}`;
    throw new UnsafeState(path, problem, `Run as user ${stats.uid}, or choose another state directory.`);
  }
  if ((stats.mode & READABLE_BY_OTHERS) === 0) return;
  const wanted = stats.isDirectory() ? '700' : '600';
  const problem = `can be accessed by other users (mode ${(stats.mode & 0o777).toString(8).padStart(4, '0')})`;
  throw new UnsafeState(path, problem, `If nobody has read it, run: chmod ${wanted} ${path}`);
}
