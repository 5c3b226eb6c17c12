import type { FieldPath } from './field-path.ts';
import { invalid, type Problem } from './problem.ts';

/** The largest object that is looked at, in characters of text. Kubernetes stores no more than 1.5 MiB. */
const MOST_CHARACTERS = 1024 * 1024;
/** The most values (fields, entries) an object may have: each costs time and memory beyond its text. */
const MOST_VALUES = 50_000;
/** The deepest nesting. No field of any kind is deeper than 16. */
const DEEPEST = 40;

/** The copy of an object, or the one reason why there is none. */
export type BoundedCopy =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: Problem };

/** Thrown inside the copy only, to leave all levels of it at once. */
class NotCopied extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/**
 * Copies plain JSON data of any origin. What comes out has bounded size and depth, only plain objects and lists,
 * and no key that could reach a prototype; so whatever reads it next need not be on its guard.
 */
export function boundedCopy(raw: unknown): BoundedCopy {
  try {
    return { ok: true, value: new Copier().copy(raw, []) };
  } catch (error) {
    if (error instanceof NotCopied) return { ok: false, problem: error.problem };
    // Hostile objects can throw from getters and proxies; nothing they throw is worth showing.
    return { ok: false, problem: invalid([], 'must be plain data') };
  }
}

class Copier {
  #characters = 0;
  #values = 0;

  copy(raw: unknown, at: FieldPath): unknown {
    this.#values += 1;
    if (this.#values > MOST_VALUES) throw tooLarge(`must not have more than ${MOST_VALUES} values`);
    if (at.length > DEEPEST) throw new NotCopied(invalid(at.slice(0, 4), 'is nested too deeply'));
    if (typeof raw === 'string') return this.#text(raw);
    if (typeof raw === 'boolean' || raw === null) return raw;
    if (typeof raw === 'number' && Number.isFinite(raw)) return raw;
    if (Array.isArray(raw)) return Array.from(raw, (entry, index) => this.copy(entry, [...at, index]));
    if (isPlainObject(raw)) return this.#fields(raw, at);
    throw new NotCopied(invalid(at, 'must be plain data: text, a number, true, false, a list or an object'));
  }

  #fields(raw: object, at: FieldPath): Record<string, unknown> {
    const copy: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(raw)) {
      if (key === '__proto__') throw new NotCopied(invalid([...at, key], 'is not allowed as a name'));
      // As in JSON, a field without a value is no field.
      if (value !== undefined) copy[this.#text(key)] = this.copy(value, [...at, key]);
    }
    return copy;
  }

  #text(text: string): string {
    this.#characters += text.length;
    if (this.#characters > MOST_CHARACTERS) throw tooLarge('must not be larger than 1 MiB');
    return text;
  }
}

function tooLarge(message: string): NotCopied {
  return new NotCopied(invalid([], message, 'split it into several objects'));
}

function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
