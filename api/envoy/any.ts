/** Puts messages into `google.protobuf.Any`, and takes them out. */

import type { EnvoyMessages } from './generated/messages.ts';
import type { Any } from './json-form.ts';
import { isWellKnownType } from './well-known.ts';

const typeUrlPrefix = 'type.googleapis.com/';

/**
 * The type URL of a message.
 *
 * @example typeUrl('envoy.config.cluster.v3.Cluster') // 'type.googleapis.com/envoy.config.cluster.v3.Cluster'
 */
export function typeUrl<Type extends keyof EnvoyMessages>(type: Type): `type.googleapis.com/${Type}` {
  return `${typeUrlPrefix}${type}`;
}

/**
 * The full name that a type URL carries, or undefined when it is not one of `type.googleapis.com`. The name need not be
 * one that the descriptor knows.
 */
export function typeOfUrl(url: string): string | undefined {
  return url.startsWith(typeUrlPrefix) ? url.slice(typeUrlPrefix.length) : undefined;
}

/**
 * Packs a message into an Any.
 *
 * @param type the full name of the message's type
 * @param message the message in the proto3 JSON form
 * @returns the type URL beside the message's fields; a message with a JSON form of its own, such as a Duration, stands
 *   under `value`
 */
export function pack<Type extends keyof EnvoyMessages>(type: Type, message: EnvoyMessages[Type]): Any {
  const url = typeUrl(type);
  return isWellKnownType(type) ? packValue(url, message) : { '@type': url, ...asFields(message) };
}

/**
 * Takes the message out of an Any that was packed here or decoded.
 *
 * @param type the full name of the type that the message should have
 * @returns the message in the proto3 JSON form, or undefined when the Any holds another type
 */
export function unpack<Type extends keyof EnvoyMessages>(
  type: Type,
  any: Any,
): EnvoyMessages[Type] | undefined {
  const { '@type': url, ...fields } = any;
  if (url !== typeUrl(type)) return undefined;
  const content: unknown = isWellKnownType(type)
    ? Object.entries(fields).find(([key]) => key === 'value')?.[1]
    : fields;
  // Whoever made the Any, `pack` or the decoder, checked the content against the type that it names.
  return content as EnvoyMessages[Type];
}

function packValue(url: string, value: unknown): Any {
  const packed: Any & { readonly value: unknown } = { '@type': url, value };
  return packed;
}

function asFields(message: unknown): object {
  if (typeof message === 'object' && message !== null) return message;
  throw new TypeError(`a message must be an object of its fields, not ${typeof message}`);
}
