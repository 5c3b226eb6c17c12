import { readFileSync } from 'node:fs';
import { isRecord } from '../api/record.ts';

/** The version of this program, from its package.json. */
export function programVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  if (isRecord(manifest) && typeof manifest.version === 'string') return manifest.version;
  throw new Error('package.json has no version');
}
