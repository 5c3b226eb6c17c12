import type { FieldPath } from '../../api/field-path.ts';
import type { TextMap } from '../../api/metadata.ts';
import { invalid, type Problem } from '../../api/problem.ts';
import { isRecord } from '../../api/record.ts';

/**
 * Reads the fields of an object from outside. What has the wrong type is a problem, and then reads as absent; `null` is
 * absent as well, as it is to Kubernetes. All readers of one document share one list of problems.
 */
export class FieldReader {
  readonly at: FieldPath;
  readonly #fields: Readonly<Record<string, unknown>>;
  readonly #problems: Problem[];

  private constructor(fields: Readonly<Record<string, unknown>>, at: FieldPath, problems: Problem[]) {
    this.#fields = fields;
    this.at = at;
    this.#problems = problems;
  }

  /** A reader of a document, or of a part of it at `at`. What is no object reads as an empty one, with a problem. */
  static of(raw: unknown, problems: Problem[], at: FieldPath = []): FieldReader {
    if (!isRecord(raw)) problems.push(invalid(at, 'must be an object'));
    return new FieldReader(isRecord(raw) ? raw : {}, at, problems);
  }

  /** Whatever is there, unread. */
  unread(name: string): unknown {
    return this.#value(name);
  }

  text(name: string): string | undefined {
    return this.#read(name, 'must be text', (value) => typeof value === 'string');
  }

  /** A whole number of at most 32 bits, as Kubernetes has them. */
  integer(name: string): number | undefined {
    const isInt32 = (value: unknown): value is number =>
      Number.isInteger(value) && Number(value) === (Number(value) | 0);
    return this.#read(name, 'must be a whole number', isInt32);
  }

  /** A user or group: a whole number of at most 64 bits in Kubernetes, of which Linux uses 32. */
  id(name: string): number | undefined {
    return this.#read(name, 'must be a whole number', (value): value is number =>
      Number.isSafeInteger(value),
    );
  }

  flag(name: string): boolean | undefined {
    return this.#read(name, 'must be true or false', (value) => typeof value === 'boolean');
  }

  integerOrText(name: string): number | string | undefined {
    const isEither = (value: unknown) => typeof value === 'string' || Number.isInteger(value);
    return this.#read(name, 'must be a whole number or text', (value): value is number | string =>
      isEither(value),
    );
  }

  /** Any number or text, such as a quantity. */
  scalarText(name: string): string | undefined {
    const isScalar = (value: unknown): value is number | string =>
      typeof value === 'string' || typeof value === 'number';
    const value = this.#read(name, 'must be a number or text', isScalar);
    return value === undefined ? undefined : String(value);
  }

  textMap(name: string): TextMap | undefined {
    const isTextMap = (value: unknown): value is TextMap =>
      isRecord(value) && Object.values(value).every((text) => typeof text === 'string');
    return this.#read(name, 'must be texts by name', isTextMap);
  }

  texts(name: string): readonly string[] | undefined {
    const isTexts = (value: unknown): value is readonly string[] =>
      Array.isArray(value) && value.every((text) => typeof text === 'string');
    return this.#read(name, 'must be a list of texts', isTexts);
  }

  object(name: string): FieldReader | undefined {
    const fields = this.#read(name, 'must be an object', isRecord);
    return fields && new FieldReader(fields, [...this.at, name], this.#problems);
  }

  objects(name: string): readonly FieldReader[] | undefined {
    const list = this.#read(name, 'must be a list', (value): value is readonly unknown[] =>
      Array.isArray(value),
    );
    return list?.map((entry, index) => FieldReader.of(entry, this.#problems, [...this.at, name, index]));
  }

  /** A reader for each field, all of which must be objects. */
  entries(): readonly (readonly [name: string, fields: FieldReader])[] {
    return Object.entries(this.#fields).map(([name, value]) => [
      name,
      FieldReader.of(value, this.#problems, [...this.at, name]),
    ]);
  }

  /** A text that must be there. */
  requiredText(name: string): string {
    const text = this.text(name);
    if (text === undefined && this.#value(name) === undefined)
      this.#problems.push(invalid([...this.at, name], 'is required'));
    return text ?? '';
  }

  #value(name: string): unknown {
    return Object.hasOwn(this.#fields, name) ? (this.#fields[name] ?? undefined) : undefined;
  }

  #read<T>(name: string, message: string, isRight: (value: unknown) => value is T): T | undefined {
    const value = this.#value(name);
    if (value === undefined) return undefined;
    if (isRight(value)) return value;
    this.#problems.push(invalid([...this.at, name], message));
    return undefined;
  }
}
