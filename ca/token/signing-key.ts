import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { Secret } from '../secret.ts';
import { readOrCreateSecretFile, readSecretFile } from '../state/secret-file.ts';

const KIND = 'token signing key';

/** An Ed25519 key pair. Both print as opaque objects: Node never shows what is in them. */
export interface TokenSigningKey {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** There is no signing key to mint tokens with. */
export class TokenKeyNotFound extends Error {
  override readonly name = 'TokenKeyNotFound';
  /** Where it was looked for. */
  readonly path: string;

  constructor(path: string) {
    super(
      `no token signing key at ${path}: the control plane makes it when it first starts with this state directory`,
    );
    this.path = path;
  }
}

/** The file does not hold an Ed25519 private key. */
export class InvalidTokenKey extends Error {
  override readonly name = 'InvalidTokenKey';
  readonly path: string;

  constructor(path: string, options?: ErrorOptions) {
    super(
      `${path} does not hold an Ed25519 private key: delete it for a new one, which ends all tokens`,
      options,
    );
    this.path = path;
  }
}

/** The file of the key: `<state directory>/token/signing-key.pem`. */
export function tokenKeyPath(stateDirectory: string): string {
  return join(stateDirectory, 'token', 'signing-key.pem');
}

/**
 * The control plane's key for tokens, made where there is none. Throws `UnsafeState` where others could have
 * read it, and {@link InvalidTokenKey}.
 */
export function openTokenKey(stateDirectory: string): TokenSigningKey {
  const path = tokenKeyPath(stateDirectory);
  return parseKey(path, readOrCreateSecretFile(path, KIND, generateKey));
}

/**
 * The key of a control plane on this host, for whoever may read its file. Never makes one: a token that it
 * signed would be refused. Throws {@link TokenKeyNotFound}, and as {@link openTokenKey} does.
 */
export function loadTokenKey(stateDirectory: string): TokenSigningKey {
  const path = tokenKeyPath(stateDirectory);
  const pem = readSecretFile(path, KIND);
  if (pem === undefined) throw new TokenKeyNotFound(path);
  return parseKey(path, pem);
}

function generateKey(): Secret {
  const { privateKey } = generateKeyPairSync('ed25519');
  return new Secret(KIND, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
}

function parseKey(path: string, pem: Secret): TokenSigningKey {
  const privateKey = readPrivateKey(path, pem);
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new InvalidTokenKey(path);
  return { privateKey, publicKey: createPublicKey(privateKey) };
}

function readPrivateKey(path: string, pem: Secret): KeyObject {
  try {
    return createPrivateKey(pem.reveal());
  } catch (cause) {
    throw new InvalidTokenKey(path, { cause });
  }
}
