import { readFile } from 'node:fs/promises';
import { decodeJwt, errors } from 'jose';
import { Secret } from '../../ca/secret.ts';
import type { MintedToken } from '../../operator/sidecars/token-file.ts';
import { CommandError } from '../command-error.ts';
import { type WorkloadName, workloadKey } from '../join/workload-name.ts';

/**
 * Reads the join token in a file: again and again, so that whoever renews it writes the new one there.
 *
 * Only the control plane can verify it. What it says of itself is looked at for the user's sake: an Envoy with a wrong token
 * would just never get its configuration.
 * @throws CommandError
 */
export async function tokenFromFile(path: string, workload: WorkloadName, now: number): Promise<MintedToken> {
  const again = `make a new one on the control plane's host: \`meltemi token ${workloadKey(workload)} > FILE\``;
  const text = await readToken(path, again);
  const { exp, workload: holder } = decode(text) ?? {};
  // The library checks no types here: it is text from a file.
  if (typeof exp !== 'number' || typeof holder !== 'string') {
    throw new CommandError(`${path} holds no join token`, again);
  }
  const expiresAt = exp * 1000;
  if (holder !== workloadKey(workload)) {
    throw new CommandError(`the token in ${path} is for ${JSON.stringify(holder)}`, again);
  }
  if (expiresAt <= now) {
    throw new CommandError(`the token in ${path} ended at ${new Date(expiresAt).toISOString()}`, again);
  }
  return { token: new Secret('join token', text), expiresAt };
}

async function readToken(path: string, fix: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause;
    throw new CommandError(`the token cannot be read (${cause.message})`, fix, { cause });
  }
}

/** Undefined where it is no token at all. */
function decode(text: string) {
  try {
    return decodeJwt(text);
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}
