import { isIPv4 } from 'node:net';
import forge from 'node-forge';

const { asn1 } = forge;
const { Class, Type } = asn1;

/** One ASN.1 value, not yet encoded. */
export type Der = Readonly<forge.asn1.Asn1>;

/** node-forge carries bytes as strings of one character a byte. */
const binary = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

const primitive = (type: forge.asn1.Type, value: string): Der =>
  asn1.create(Class.UNIVERSAL, type, false, value);

export const sequence = (...children: readonly Der[]): Der =>
  asn1.create(Class.UNIVERSAL, Type.SEQUENCE, true, [...children]);

export const setOf = (...children: readonly Der[]): Der =>
  asn1.create(Class.UNIVERSAL, Type.SET, true, [...children]);

export const objectIdentifier = (dotted: string): Der =>
  primitive(Type.OID, asn1.oidToDer(dotted).getBytes());

/** An INTEGER from its bytes in two's complement, most significant first. */
export const integer = (bytes: Uint8Array): Der => primitive(Type.INTEGER, binary(bytes));

export const boolean = (value: boolean): Der => primitive(Type.BOOLEAN, value ? '\xff' : '\x00');

export const nothing: Der = primitive(Type.NULL, '');

export const utf8String = (text: string): Der => primitive(Type.UTF8, binary(Buffer.from(text, 'utf8')));

export const octetString = (bytes: Uint8Array): Der => primitive(Type.OCTETSTRING, binary(bytes));

/** A BIT STRING; `unusedBits` counts the padding bits at the end of the last byte. */
export const bitString = (bytes: Uint8Array, unusedBits = 0): Der =>
  primitive(Type.BITSTRING, String.fromCharCode(unusedBits) + binary(bytes));

/** `[tag] IMPLICIT` around a string type. */
export const implicit = (tag: number, bytes: Uint8Array): Der =>
  asn1.create(Class.CONTEXT_SPECIFIC, tag, false, binary(bytes));

/** `[tag] EXPLICIT`. */
export const explicit = (tag: number, child: Der): Der =>
  asn1.create(Class.CONTEXT_SPECIFIC, tag, true, [child]);

/**
 * A Time from milliseconds since 1970: RFC 5280 §4.1.2.5 wants UTCTime until 2049 and GeneralizedTime after
 * it.
 */
export function time(epochMs: number): Der {
  const date = new Date(epochMs);
  return date.getUTCFullYear() < 2050
    ? primitive(Type.UTCTIME, asn1.dateToUtcTime(date))
    : primitive(Type.GENERALIZEDTIME, asn1.dateToGeneralizedTime(date));
}

/** The address in network order: 4 bytes, or 16. `address` must be one by `net.isIP`, with no zone. */
export function ipAddressBytes(address: string): Buffer {
  if (isIPv4(address)) return Buffer.from(address.split('.').map(Number));
  // The URL parser writes every IPv6 address in one form: hexadecimal groups, one "::" at most, no dotted
  // quad.
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = [], tail = []] = canonical
    .split('::')
    .map((half) => half.split(':').filter((group) => group !== ''));
  const zeros = Array<string>(8 - head.length - tail.length).fill('0');
  return Buffer.from([...head, ...zeros, ...tail].map((group) => group.padStart(4, '0')).join(''), 'hex');
}

export function encode(value: Der): Buffer {
  return Buffer.from(asn1.toDer(value).getBytes(), 'latin1');
}

/** Reads one value. Throws when the bytes are not DER. */
export function decode(bytes: Uint8Array): Der {
  return asn1.fromDer(binary(bytes));
}

/** The children of a constructed value; none for a primitive one. */
export function childrenOf(value: Der | undefined): readonly Der[] {
  return Array.isArray(value?.value) ? value.value : [];
}
