import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd, type Lifetime } from '../../lifetime.ts';
import { waitFor } from '../../wait-for.ts';

const CGROUPS = '/sys/fs/cgroup';
const PREFIX = 'meltemi-node';

let made = 0;

/** What a node has of this machine: a directory, and a cgroup in each hierarchy. */
export interface NodePlace {
  /** Of its cgroups. */
  readonly name: string;
  readonly directory: string;
}

/** Makes a place for a node: its directory is there, its cgroups are its own to make. Both go with the lifetime. */
export async function nodePlace(lifetime: Lifetime): Promise<NodePlace> {
  await removeAbandoned();
  made += 1;
  const name = `${PREFIX}-${process.pid}-${made}`;
  const directory = join(tmpdir(), name);
  await mkdir(directory, { mode: 0o700 });
  atEnd(lifetime, () => remove(name));
  return { name, directory };
}

/** What test processes left that were killed, and could not clean up: it may be a gigabyte. */
async function removeAbandoned(): Promise<void> {
  const names = await Promise.all([tmpdir(), ...(await hierarchies())].map((path) => readdir(path)));
  for (const name of new Set(names.flat())) {
    const owner = new RegExp(`^${PREFIX}-(\\d+)-\\d+$`).exec(name)?.[1];
    if (owner !== undefined && !existsSync(`/proc/${owner}`)) await remove(name);
  }
}

async function remove(name: string): Promise<void> {
  for (const hierarchy of await hierarchies()) {
    const path = join(hierarchy, name);
    // The kernel takes a moment to see that the last process of a group is gone.
    await waitFor(() => !existsSync(path) || removeCgroup(path), { describe: `${path} to be empty` });
  }
  await rm(join(tmpdir(), name), { recursive: true, force: true, maxRetries: 5 });
}

async function removeCgroup(path: string): Promise<boolean> {
  const entries = await readdir(path, { withFileTypes: true });
  for (const entry of entries) if (entry.isDirectory()) await removeCgroup(join(path, entry.name));
  await rmdir(path);
  return true;
}

async function hierarchies(): Promise<readonly string[]> {
  const entries = await readdir(CGROUPS, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(CGROUPS, name));
}
