import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const BIOME = fileURLToPath(new URL('../../node_modules/.bin/biome', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Formats TypeScript as the whole repository is formatted. Throws with the formatter's words where it fails. */
export async function formatTypeScript(source: string): Promise<string> {
  const biome = spawn(BIOME, ['format', '--stdin-file-path=api/types.ts'], { cwd: ROOT });
  biome.stdin.end(source);
  const exited = new Promise<number | null>((resolve, reject) => {
    biome.once('error', reject);
    biome.once('close', resolve);
  });
  const [output, errors, code] = await Promise.all([text(biome.stdout), text(biome.stderr), exited]);
  if (code !== 0) throw new Error(`biome could not format generated types: ${errors}`);
  return output;
}
