/** Tells plain objects from everything else that JavaScript calls an object. */

import { Misfit, show } from '../misfit.ts';

/**
 * The value as an object of named values. A Map, a Date or an instance of a class is refused: its content is not in its
 * own properties, and would be lost.
 *
 * @throws Misfit when the value is not a plain object
 */
export function asObject(value: unknown): Readonly<Record<string, unknown>> {
  if (isPlainObject(value)) return value;
  throw new Misfit(`${show(value)} is not a plain object`);
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
