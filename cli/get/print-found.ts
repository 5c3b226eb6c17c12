import type { KindInfo } from '../../api/kinds.ts';
import { isKind } from '../../api/kinds.ts';
import { objectTable } from '../columns/object-table.ts';
import { oneOf } from '../options.ts';
import { printJson, printYaml } from '../output/print-data.ts';
import { formatTable } from '../output/table.ts';
import type { Terminal } from '../terminal.ts';
import type { Found } from './find-selected.ts';

const FORMATS = ['table', 'wide', 'yaml', 'json', 'name'] as const;
export type OutputFormat = (typeof FORMATS)[number];

export interface PrintOptions {
  readonly format: OutputFormat;
  /** The namespace that all objects are of, where the user named one. */
  readonly namespace: string | undefined;
  /** The user named one object: it is printed by itself, not as a list of one. */
  readonly isSingle: boolean;
  readonly terminal: Terminal;
}

/** @throws UsageError */
export function outputFormat(text: string): OutputFormat {
  return oneOf('-o', text, FORMATS);
}

/** Prints objects in the format that the user wants. */
export async function printFound(found: readonly Found[], options: PrintOptions): Promise<void> {
  const { format, isSingle, terminal } = options;
  const objects = found.flatMap((one) => one.objects);
  if (format === 'table' || format === 'wide') return printTables(found, options);
  if (format === 'name') {
    for (const { kind, objects } of found) {
      for (const { name } of objects) terminal.out(`${qualified(kind)}/${name}\n`);
    }
    return;
  }
  const items = objects.map(({ whole }) => whole);
  const [only] = items;
  // Kubernetes' own shape of a list of objects of any kinds.
  const data = isSingle && only !== undefined ? only : { apiVersion: 'v1', kind: 'List', items };
  if (format === 'json') printJson(data, terminal);
  else await printYaml(data, terminal);
}

function printTables(found: readonly Found[], { format, namespace, terminal }: PrintOptions): void {
  const filled = found.filter(({ objects }) => objects.length > 0);
  if (filled.length === 0) {
    const kinds = found.length === 1 ? found[0]?.kind.plural : 'objects';
    terminal.err(`No ${kinds} found${namespace === undefined ? '' : ` in namespace ${namespace}`}.\n`);
    return;
  }
  const texts = filled.map(({ kind, objects }) => {
    if (!isKind(kind.kind)) throw new Error(`there is no table for ${kind.kind}`);
    const table = objectTable(kind.kind, objects, {
      wide: format === 'wide',
      now: terminal.now(),
      showNamespace: kind.namespaced && namespace === undefined,
      namePrefix: found.length > 1 ? `${kind.singular}/` : '',
    });
    return formatTable(table, terminal.colors);
  });
  terminal.out(texts.join('\n'));
}

/** As kubectl writes it: `trafficroute.mesh.meltemi.dev`, and `service` for kinds of the core group. */
function qualified({ singular, apiVersion }: KindInfo): string {
  const [group, version] = apiVersion.split('/');
  return version === undefined ? singular : `${singular}.${group}`;
}
