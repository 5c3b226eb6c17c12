/** Whether a message fits the constraints that Envoy's .proto files put on it, as Envoy itself checks them. */

import { messageCheck } from './constraints/message-check.ts';
import { type ConstraintViolation, Violations } from './constraints/violation.ts';
import type { MessageType } from './descriptor.ts';
import type { EnvoyMessages } from './generated/messages.ts';

export type { ConstraintViolation } from './constraints/violation.ts';

/** More than this nobody reads; Envoy itself stops at the first one. */
const defaultLimit = 10;

/**
 * What Envoy would refuse in a message, and in the messages that stand in an Any within it. Nothing is loaded or compiled
 * before the first call.
 *
 * @param type the message's full name
 * @param message the message in the proto3 JSON form, as it comes from `decode` or goes into `encode`
 * @param limit how many violations are looked for
 * @returns what is wrong, with what is in an Any at the end; empty when nothing is. Envoy has other reasons to refuse a
 *   message than constraints, so empty does not mean that it takes the message.
 */
export function violationsOf<Type extends MessageType>(
  type: Type,
  message: EnvoyMessages[Type],
  limit: number = defaultLimit,
): readonly ConstraintViolation[] {
  const violations = new Violations(limit);
  messageCheck(type)(message, '', violations);
  violations.finish();
  return violations.found;
}
