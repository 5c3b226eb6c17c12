import type { Terminal } from '../terminal.ts';

/** Prints data as JSON, for programs and for people. */
export function printJson(data: unknown, { out }: Terminal): void {
  out(`${JSON.stringify(data, undefined, 2)}\n`);
}

/** Prints data as YAML, as people write it. The library is loaded only here: most commands need none of it. */
export async function printYaml(data: unknown, { out }: Terminal): Promise<void> {
  const { stringify } = await import('yaml');
  out(stringify(data, { lineWidth: 0, aliasDuplicateObjects: false }));
}
