import { type FieldPath, fieldPathText } from './field-path.ts';

/**
 * Why an object, or a field of it, is refused. `Invalid`: it cannot be right. `Unsupported`: it is right, but this
 * version cannot do it. `UnknownKind`: it is not for the mesh.
 */
export type ProblemReason = 'Invalid' | 'Unsupported' | 'UnknownKind';

/** One thing that is wrong with an object, in words for the person who wrote it. */
export interface Problem {
  readonly reason: ProblemReason;
  /** The field as people write it, such as `spec.http[0].backendRefs[1].weight`; empty for the whole object. */
  readonly path: string;
  /** The same field for programs, to find its line in a file. */
  readonly at: FieldPath;
  /** What is wrong, to be read after the path: `must be 0 or more`. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
}

/** Makes a problem of kind `Invalid`. */
export function invalid(at: FieldPath, message: string, hint?: string): Problem {
  return { reason: 'Invalid', path: fieldPathText(at), at, message, ...(hint !== undefined && { hint }) };
}

/** Writes a problem on one line: `spec.http[0].retry.attempts: must be 0 or more (hint)`. */
export function formatProblem(problem: Problem): string {
  const place = problem.path === '' ? '' : `${problem.path}: `;
  const hint = problem.hint === undefined ? '' : ` (${problem.hint})`;
  return `${place}${problem.message}${hint}`;
}

const MOST_PROBLEMS = 20;

/** Keeps the first problem of each field, and of those the first 20; a last one says how many there are besides. */
export function limitProblems(problems: readonly Problem[]): readonly Problem[] {
  const first = new Map(problems.toReversed().map((problem) => [problem.path, problem]));
  const kept = problems.filter((problem) => first.get(problem.path) === problem);
  const rest = kept.length - MOST_PROBLEMS;
  if (rest <= 0) return kept;
  return [...kept.slice(0, MOST_PROBLEMS), invalid([], `${rest} more fields have problems`)];
}
