import { isRecord } from '../../api/record.ts';

/** A field of an answer is not what it must be. */
export class MisshapenAnswer extends Error {
  override readonly name = 'MisshapenAnswer';
  readonly path: string;

  constructor(path: string, wanted: string) {
    super(`${path === '' ? 'the answer' : path} is not ${wanted}`);
    this.path = path;
  }
}

/**
 * Reads the fields of an object that came from outside, one by one, and refuses what is of another type. By hand, and not
 * with a validator: loading and compiling one takes longer than all else that `meltemi get` does.
 */
export class AnswerFields {
  /** The object as it came. */
  readonly whole: Readonly<Record<string, unknown>>;
  readonly #path: string;

  /** @throws MisshapenAnswer where the value is no object */
  constructor(value: unknown, path = '') {
    if (!isRecord(value)) throw new MisshapenAnswer(path, 'an object');
    this.whole = value;
    this.#path = path;
  }

  /** A text, which must be there. */
  text(name: string): string {
    const value = this.optionalText(name);
    if (value === undefined) throw new MisshapenAnswer(this.#pathOf(name), 'there');
    return value;
  }

  /** A text; undefined where it is absent or null. */
  optionalText(name: string): string | undefined {
    const value = this.#optional(name);
    if (value === undefined || typeof value === 'string') return value;
    throw new MisshapenAnswer(this.#pathOf(name), 'text');
  }

  /** A whole number; undefined where it is absent or null. */
  optionalCount(name: string): number | undefined {
    const value = this.#optional(name);
    if (value === undefined) return undefined;
    if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
    throw new MisshapenAnswer(this.#pathOf(name), 'a whole number');
  }

  /** A whole number, which must be there. */
  count(name: string): number {
    const value = this.optionalCount(name);
    if (value === undefined) throw new MisshapenAnswer(this.#pathOf(name), 'there');
    return value;
  }

  /** The fields of an object within; undefined where it is absent or null. */
  optionalObject(name: string): AnswerFields | undefined {
    const value = this.#optional(name);
    return value === undefined ? undefined : new AnswerFields(value, this.#pathOf(name));
  }

  /** The fields of an object within, which must be there. */
  object(name: string): AnswerFields {
    return new AnswerFields(this.whole[name], this.#pathOf(name));
  }

  /** A list of objects, each read by `read`; an absent list is an empty one. */
  list<T>(name: string, read: (fields: AnswerFields) => T): readonly T[] {
    return this.#items(name).map((item, index) =>
      read(new AnswerFields(item, `${this.#pathOf(name)}[${index}]`)),
    );
  }

  /** A list of texts; an absent list is an empty one. */
  texts(name: string): readonly string[] {
    return this.#items(name).map((item, index) => {
      if (typeof item === 'string') return item;
      throw new MisshapenAnswer(`${this.#pathOf(name)}[${index}]`, 'text');
    });
  }

  /** A field of any type. */
  any(name: string): unknown {
    return this.whole[name];
  }

  #items(name: string): readonly unknown[] {
    const value = this.#optional(name) ?? [];
    if (!Array.isArray(value)) throw new MisshapenAnswer(this.#pathOf(name), 'a list');
    return value;
  }

  #optional(name: string): unknown {
    return this.whole[name] ?? undefined;
  }

  #pathOf(name: string): string {
    return this.#path === '' ? name : `${this.#path}.${name}`;
  }
}
