import { type ConstraintViolation, violationsOf } from '../../api/envoy/constraints.ts';
import { decode } from '../../api/envoy/decoder.ts';
import { EnvoyDecodingError } from '../../api/envoy/decoding-error.ts';
import type { EncodedResource } from '../snapshot/encoded-resource.ts';
import { MESSAGE_NAMES } from '../snapshot/resource-type.ts';
import { CUT_MARK, PRINTED_MESSAGE } from './refusal-reason.ts';

/** More would not be read: Envoy itself names the first one only. */
const MAX_VIOLATIONS = 3;

/** How much of words without a reason is shown. */
const MAX_BEGINNING = 200;

/** The broken constraints by resource: when a thousand proxies refuse the same one, it is looked into once. */
const known = new WeakMap<EncodedResource, readonly ConstraintViolation[]>();

/**
 * Why a proxy refused a resource. Where a constraint is broken, Envoy prints the whole resource before it says which, and
 * cuts its words, so that of any larger resource only the print is left. Then the resource is looked into here.
 *
 * @param words Envoy's, as `refusalReason` gives them
 */
export function reasonOfRefusal(resource: EncodedResource, words: string): string {
  if (!words.endsWith(CUT_MARK)) return words;
  const violations = brokenConstraints(resource);
  if (violations.length > 0)
    return `Proto constraint validation failed (${violations.map(sentence).join('; ')})`;
  // With the print gone, what is left is the beginning of the reason.
  if (!words.includes(PRINTED_MESSAGE)) return words;
  const beginning = words.replaceAll(/\s+/g, ' ').slice(0, MAX_BEGINNING);
  return `Envoy's words were cut before the reason: ${beginning}...`;
}

function brokenConstraints(resource: EncodedResource): readonly ConstraintViolation[] {
  let violations = known.get(resource);
  if (violations === undefined) {
    violations = findBroken(resource);
    known.set(resource, violations);
  }
  return violations;
}

function findBroken({ type, message }: EncodedResource): readonly ConstraintViolation[] {
  const name = MESSAGE_NAMES[type];
  try {
    return violationsOf(name, decode(name, message), MAX_VIOLATIONS);
  } catch (error) {
    // What is too large to be decoded is too large to be explained; the refusal stands all the same.
    if (error instanceof EnvoyDecodingError) return [];
    throw error;
  }
}

function sentence({ path, rule }: ConstraintViolation): string {
  return path === '' ? rule : `${path}: ${rule}`;
}
