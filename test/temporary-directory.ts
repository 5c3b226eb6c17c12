import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd, type Lifetime } from './lifetime.ts';

/** Makes an empty directory that is removed, with all that is in it, when the test ends; its absolute path. */
export async function temporaryDirectory(lifetime: Lifetime): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'meltemi-test-'));
  atEnd(lifetime, () => rm(path, { recursive: true, force: true, maxRetries: 5 }));
  return path;
}
