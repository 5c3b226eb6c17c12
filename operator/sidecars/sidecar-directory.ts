import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { SidecarFiles } from './sidecar-files.ts';
import type { EnvoyUser } from './wanted-sidecar.ts';

const PRIVATE = 0o700;
/** Others may go through, and see nothing. */
const PASSABLE = 0o711;
/** Envoy's group may open what it knows the name of. It can make no files, so it cannot lay a link for us to write through. */
const ENTERED_BY_GROUP = 0o710;

/** Makes the directory of a sidecar, closed to everybody but us and, where it has one, its own user. */
export async function createSidecarDirectory({ directory }: SidecarFiles, user?: EnvoyUser): Promise<void> {
  await mkdir(directory, { recursive: true, mode: PRIVATE });
  if (user === undefined) {
    await chmod(directory, PRIVATE);
    return;
  }
  // <run directory>/<state>/sidecars/<namespace>: they belong to the mesh alone.
  let above = directory;
  for (let level = 0; level < 4; level += 1) {
    above = dirname(above);
    await chmod(above, PASSABLE);
  }
  await chown(directory, process.geteuid?.() ?? 0, user.gid);
  await chmod(directory, ENTERED_BY_GROUP);
}

/** Writes a file that only Envoy's user can read, in one step: Envoy reads the old text or the new one, never a part. */
export async function writeForEnvoy(path: string, text: string, user?: EnvoyUser): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: PRIVATE });
  const temporary = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    await writeFile(temporary, text, { mode: 0o600, flag: 'wx' });
    if (user !== undefined) await chown(temporary, user.uid, user.gid);
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Removes the token of a sidecar that has ended: it would still be good for a while. */
export async function removeToken({ token }: SidecarFiles): Promise<void> {
  await rm(token, { force: true });
}

/** Removes the directory of a sidecar that nobody wants any more. */
export async function removeSidecarDirectory({ directory }: SidecarFiles): Promise<void> {
  await rm(directory, { recursive: true, force: true });
}
