/** What is wrong deep in a message, on its way up to the root. */

/** Carries the reason up; each level adds its part of the path. It never leaves the encoder or the decoder. */
export class Misfit extends Error {
  override readonly name = 'Misfit';
  readonly reason: string;
  /** Parts of the path, innermost first: names, and indexes or map keys in brackets. */
  readonly parts: string[] = [];

  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }

  /** The path from the root: names joined with dots, brackets as they are. */
  get path(): string {
    return this.parts.toReversed().reduce((path, part) => {
      return path === '' || part.startsWith('[') ? path + part : `${path}.${part}`;
    }, '');
  }
}

/** Adds one part to the path of a misfit. Any other error is a defect, and goes up as it is. */
export function within(error: unknown, part: string): unknown {
  if (error instanceof Misfit) error.parts.push(part);
  return error;
}

/** Names a value: `a list`, `an object`, else the value itself, shortened. */
export function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value !== 'string') return String(value);
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
}
