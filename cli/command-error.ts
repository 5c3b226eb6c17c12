/** What the program exits with. */
export const EXIT = { done: 0, failed: 1, usage: 2 } as const;

/** A command could not do what it was asked for. The message ends with what the user can do about it. */
export class CommandError extends Error {
  override readonly name: string = 'CommandError';
  readonly exitCode: number = EXIT.failed;
  readonly problem: string;
  readonly fix: string;

  /** `problem` and `fix` without a full stop: they become one sentence. */
  constructor(problem: string, fix: string, options?: ErrorOptions) {
    super(`${problem}: ${fix}`, options);
    this.problem = problem;
    this.fix = fix;
  }
}

/** The words of the command line cannot be right, whatever the state of the mesh. */
export class UsageError extends CommandError {
  override readonly name = 'UsageError';
  override readonly exitCode = EXIT.usage;
}

/** Of several things that a command was asked for, more than one went wrong. */
export class SeveralErrors extends Error {
  override readonly name = 'SeveralErrors';
  readonly errors: readonly CommandError[];

  constructor(errors: readonly CommandError[]) {
    super(errors.map(({ message }) => message).join('\n'));
    this.errors = errors;
  }
}

/** Throws what went wrong, if anything did. */
export function throwAll(errors: readonly CommandError[]): void {
  const [only, ...others] = errors;
  if (only === undefined) return;
  throw others.length === 0 ? only : new SeveralErrors(errors);
}
