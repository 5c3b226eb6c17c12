/** What does not fit the constraints of a message. */

/** One value that Envoy would refuse. */
export interface ConstraintViolation {
  /** Where it stands in the message: `routes[3].match.headers[0].name`; an empty path is the message itself. */
  readonly path: string;
  /** Which constraint it breaks, in words near to Envoy's own: `value must be greater than 0s`. */
  readonly rule: string;
}

/** Collects violations up to a limit. */
export class Violations {
  readonly found: ConstraintViolation[] = [];
  readonly #limit: number;
  readonly #later: (() => void)[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Whether looking further would find nothing that is wanted. */
  get isFull(): boolean {
    return this.found.length >= this.#limit;
  }

  add(path: string, rule: string): void {
    if (!this.isFull) this.found.push({ path, rule });
  }

  /** Leaves a check for when all others are done. */
  later(check: () => void): void {
    this.#later.push(check);
  }

  /** Does what was left, and what that leaves. */
  finish(): void {
    for (const check of this.#later) if (!this.isFull) check();
  }
}

/** Checks one value, and what it holds. */
export type Check = (value: unknown, path: string, violations: Violations) => void;

/** The rule that a single value breaks, in words; undefined when it breaks none. */
export type ValueRule = (value: unknown) => string | undefined;

/** Rules in the order in which Envoy looks at them: of several that are broken, the first one counts. */
export function firstBroken(rules: readonly (ValueRule | undefined)[]): ValueRule | undefined {
  const present = rules.filter((rule) => rule !== undefined);
  if (present.length === 0) return undefined;
  return (value) => {
    for (const rule of present) {
      const broken = rule(value);
      if (broken !== undefined) return broken;
    }
    return undefined;
  };
}

/** The path of a member within a message. */
export function memberPath(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
