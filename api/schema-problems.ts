import type { ErrorObject } from 'ajv';
import { type FieldPath, pointerPath, shorten } from './field-path.ts';
import { nearestName } from './nearest-name.ts';
import { patternWords } from './pattern-words.ts';
import { invalid, type Problem } from './problem.ts';
import { isRecord } from './record.ts';

/** Says in plain words what ajv found in `object`. */
export function schemaProblems(errors: readonly ErrorObject[], object: unknown): readonly Problem[] {
  return errors.map((error) => schemaProblem(error, pointerPath(error.instancePath, object)));
}

function schemaProblem(error: ErrorObject, at: FieldPath): Problem {
  const { params, data } = error;
  switch (error.keyword) {
    case 'required':
      return invalid([...at, String(params.missingProperty)], 'is required');
    case 'additionalProperties':
      return unknownField(error, at);
    case 'type':
      return wrongType(error, at);
    case 'enum':
      return notInList(params.allowedValues, data, at);
    case 'pattern':
      return invalid(at, patternWords(String(params.pattern)));
    case 'minProperties':
    case 'maxProperties':
      return wrongFieldCount(error, at);
    default:
      return invalid(at, outOfBounds(error.keyword, Number(params.limit)));
  }
}

function unknownField(error: ErrorObject, at: FieldPath): Problem {
  const name = String(error.params.additionalProperty);
  const known = fieldNames(error.parentSchema);
  const near = nearestName(name, known);
  if (near !== undefined) return invalid([...at, name], `unknown field; did you mean \`${near}\`?`);
  const hint = known.length > 0 ? `the fields here are ${shorten(known.join(', '), 200)}` : undefined;
  return invalid([...at, name], 'unknown field', hint);
}

function fieldNames(schema: unknown): readonly string[] {
  return isRecord(schema) && isRecord(schema.properties) ? Object.keys(schema.properties) : [];
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

function wrongType({ params, data, parentSchema }: ErrorObject, at: FieldPath): Problem {
  const wanted = [params.type].flat().map((name) => TYPE_WORDS[String(name)] ?? String(name));
  const message = `must be ${wanted.join(' or ')}`;
  if (data === null) return invalid(at, message, 'nothing is written here');
  if (params.type === 'string') return notText(data, parentSchema, message, at);
  if (params.type === 'array') return invalid(at, message, 'in YAML each entry starts with "- "');
  const isNumber = typeof data === 'string' && data !== '' && Number.isFinite(Number(data));
  return invalid(
    at,
    message,
    isNumber && wanted.join().includes('number') ? 'leave out the quotes' : undefined,
  );
}

/** YAML makes numbers and truth values of unquoted text; quotes help only where the text would then be right. */
function notText(data: unknown, schema: unknown, message: string, at: FieldPath): Problem {
  if (typeof data !== 'number' && typeof data !== 'boolean') return invalid(at, message);
  const pattern = isRecord(schema) && typeof schema.pattern === 'string' ? schema.pattern : undefined;
  if (pattern !== undefined && !new RegExp(pattern).test(String(data)))
    return invalid(at, patternWords(pattern));
  return invalid(at, message, `put it in quotes: "${data}"`);
}

function notInList(allowed: unknown, data: unknown, at: FieldPath): Problem {
  const names = Array.isArray(allowed) ? allowed.map(String) : [];
  const near = typeof data === 'string' ? nearestName(data, names) : undefined;
  const message = names.length === 1 ? `must be ${names[0]}` : `must be one of ${names.join(', ')}`;
  return invalid(at, message, near === undefined ? undefined : `did you mean ${near}?`);
}

function wrongFieldCount(error: ErrorObject, at: FieldPath): Problem {
  const names = fieldNames(error.parentSchema);
  if (names.length > 0) return invalid(at, `must have exactly one of ${names.join(', ')}`);
  return invalid(at, outOfBounds(error.keyword, Number(error.params.limit)));
}

function outOfBounds(keyword: string, limit: number): string {
  switch (keyword) {
    case 'minimum':
      return `must be ${limit} or more`;
    case 'maximum':
      return `must be ${limit} or less`;
    case 'minLength':
      return limit === 1 ? 'must not be empty' : `must have at least ${limit} characters`;
    case 'maxLength':
      return `must have at most ${limit} characters`;
    case 'minItems':
    case 'minProperties':
      return limit === 1 ? 'must not be empty' : `must have at least ${limit} entries`;
    case 'maxItems':
    case 'maxProperties':
      return limit === 1 ? 'must have at most 1 entry' : `must have at most ${limit} entries`;
    default:
      throw new Error(`the schemas use the keyword ${keyword}, for which there are no words`);
  }
}
