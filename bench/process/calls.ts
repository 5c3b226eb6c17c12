import { Ajv, type JTDDataType } from 'ajv/dist/jtd.js';

/** What one call of a child process takes and gives, as JSON Type Definitions (RFC 8927). */
export interface CallSchema {
  readonly argument: object;
  readonly result: object;
}

/** What a child process can be asked, by name. */
export type CallTable = Readonly<Record<string, CallSchema>>;

export type Argument<Table extends CallTable, Name extends keyof Table> = JTDDataType<
  Table[Name]['argument']
>;
export type Result<Table extends CallTable, Name extends keyof Table> = JTDDataType<Table[Name]['result']>;

/** The argument or result of a call that takes or gives nothing. */
export const NOTHING = { properties: {} } as const;

/** A process sent something that is no message of its call table. */
export class MessageError extends Error {
  override readonly name = 'MessageError';
  readonly what: string;

  constructor(what: string, problem: string) {
    super(`${what} is not what it should be: ${problem}`);
    this.what = what;
  }
}

/** The schemas are ours, and held by the compiler: to check them too takes seconds. */
const ajv = new Ajv({ meta: false, validateSchema: false });
const validators = new WeakMap<object, (value: unknown) => boolean>();

function validatorOf(schema: object): (value: unknown) => boolean {
  const validate = validators.get(schema) ?? ajv.compile(schema);
  validators.set(schema, validate);
  return validate;
}

/** Makes the validators of the arguments, so that no call has to pay for it. */
export function prepareArguments(table: CallTable): void {
  for (const { argument } of [{ argument: REQUEST }, ...Object.values(table)]) validatorOf(argument);
}

/**
 * The value as the type of its schema.
 * @param what names the value in the error
 * @throws MessageError when it does not match
 */
export function checked<Schema extends object>(
  schema: Schema,
  value: unknown,
  what: string,
): JTDDataType<Schema> {
  if (!matches<JTDDataType<Schema>>(validatorOf(schema), value)) {
    throw new MessageError(what, JSON.stringify(value)?.slice(0, 200) ?? 'nothing');
  }
  return value;
}

function matches<Value>(validate: (value: unknown) => boolean, value: unknown): value is Value {
  return validate(value);
}

/** A call on its way to a child process. `id` is that of its answer. */
export const REQUEST = {
  properties: { id: { type: 'uint32' }, call: { type: 'string' }, argument: {} },
} as const;

/** Its answer: the result, or why there is none. */
export const ANSWER = {
  properties: { id: { type: 'uint32' } },
  optionalProperties: { result: {}, failure: { type: 'string' } },
} as const;
