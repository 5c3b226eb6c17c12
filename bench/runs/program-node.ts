import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const OPTIONS_FILE = new URL('../../bin/node-options', import.meta.url);

/** The options with which `bin/meltemi` starts Node. */
export function programNodeOptions(): readonly string[] {
  return readFileSync(OPTIONS_FILE, 'utf8').split(/\s+/).filter(Boolean);
}

/** Where `bin/meltemi` lets Node keep what it made of the TypeScript files, which takes memory to make. */
export function programCompileCache(): string {
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'meltemi', 'compile');
}
