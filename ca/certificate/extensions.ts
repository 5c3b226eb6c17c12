import { isIP } from 'node:net';
import {
  bitString,
  boolean,
  type Der,
  encode,
  implicit,
  integer,
  ipAddressBytes,
  objectIdentifier,
  octetString,
  sequence,
} from './der.ts';

/** Object identifiers of the extensions, RFC 5280 §4.2.1. */
export const SUBJECT_KEY_IDENTIFIER = '2.5.29.14';
const KEY_USAGE = '2.5.29.15';
const SUBJECT_ALTERNATIVE_NAME = '2.5.29.17';
const BASIC_CONSTRAINTS = '2.5.29.19';
const AUTHORITY_KEY_IDENTIFIER = '2.5.29.35';
const EXTENDED_KEY_USAGE = '2.5.29.37';

const SERVER_AUTH = '1.3.6.1.5.5.7.3.1';
const CLIENT_AUTH = '1.3.6.1.5.5.7.3.2';

const extension = (id: string, value: Der): Der => sequence(objectIdentifier(id), octetString(encode(value)));

const critical = (id: string, value: Der): Der =>
  sequence(objectIdentifier(id), boolean(true), octetString(encode(value)));

/** CA:TRUE; `pathLength` is how many intermediates may stand between this certificate and a leaf. */
export const certificateAuthority = (pathLength: number): Der =>
  critical(BASIC_CONSTRAINTS, sequence(boolean(true), integer(Buffer.of(pathLength))));

/** CA:FALSE, which DER writes as nothing: it is the default. */
export const endEntity: Der = critical(BASIC_CONSTRAINTS, sequence());

/** May sign certificates, and nothing else. */
export const keyCertSign: Der = critical(KEY_USAGE, bitString(Buffer.of(0b0000_0100), 2));

/** May sign handshakes: all that ECDHE with an EC key needs. */
export const digitalSignature: Der = critical(KEY_USAGE, bitString(Buffer.of(0b1000_0000), 7));

export const serverAuth: Der = extension(EXTENDED_KEY_USAGE, sequence(objectIdentifier(SERVER_AUTH)));

export const serverAndClientAuth: Der = extension(
  EXTENDED_KEY_USAGE,
  sequence(objectIdentifier(SERVER_AUTH), objectIdentifier(CLIENT_AUTH)),
);

export const subjectKeyIdentifier = (identifier: Uint8Array): Der =>
  extension(SUBJECT_KEY_IDENTIFIER, octetString(identifier));

export const authorityKeyIdentifier = (identifier: Uint8Array): Der =>
  extension(AUTHORITY_KEY_IDENTIFIER, sequence(implicit(0, identifier)));

/** The one URI that names the holder. */
export const uriName = (uri: string): Der => implicit(6, Buffer.from(uri, 'ascii'));

/** A host that clients dial: an IP address, or else a DNS name. */
export const hostName = (host: string): Der =>
  isIP(host) ? implicit(7, ipAddressBytes(host)) : implicit(2, Buffer.from(host, 'ascii'));

/** For a certificate with a subject. */
export const alternativeName = (...names: readonly Der[]): Der =>
  extension(SUBJECT_ALTERNATIVE_NAME, sequence(...names));

/** For a certificate with an empty subject: RFC 5280 §4.2.1.6 then wants the extension critical. */
export const onlyName = (...names: readonly Der[]): Der =>
  critical(SUBJECT_ALTERNATIVE_NAME, sequence(...names));
