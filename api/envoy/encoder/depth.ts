/** The limit on nesting. */

import { Misfit } from '../misfit.ts';

/** Envoy reads no message that is nested deeper: it is the default of protocol buffers. */
const greatestDepth = 100;

/**
 * Refuses a message that Envoy would refuse, and an object that contains itself.
 *
 * @param depth how many messages the message is nested in
 */
export function rejectTooDeep(depth: number): void {
  if (depth > greatestDepth) throw new Misfit(`messages are nested deeper than ${greatestDepth}`);
}
