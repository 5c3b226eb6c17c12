/**
 * Makes `generated/` from Envoy's .proto files: the descriptor that the encoder and decoder load, the constraints, and the
 * TypeScript types of all messages in the proto3 JSON form.
 *
 *     node api/envoy/generate.ts                writes the files, and deletes those that are no longer made
 *     node api/envoy/generate.ts --check        writes nothing; exits with 1 when a file is stale
 *     node api/envoy/generate.ts --envoy PATH   before that, makes the overlay from the API that this Envoy embeds
 */

import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { aliases } from './aliases.ts';
import { readConstraintTable } from './constraints/rule-table.ts';
import { describe, printDescriptor } from './generator/describe.ts';
import { readEmbeddedConstraints } from './generator/embedded-constraints.ts';
import { readEmbeddedProtos } from './generator/embedded-protos.ts';
import { moduleName } from './generator/interface-names.ts';
import { loadPackageProtos, loadProtos, overlayFolder } from './generator/load-protos.ts';
import { findStale, type GeneratedFiles, writeFiles } from './generator/output-folder.ts';
import { pickConstraints, printConstraints } from './generator/print-constraints.ts';
import { printMessages, printShortNames } from './generator/print-index.ts';
import { printOverlay } from './generator/print-overlay.ts';
import { printPackage } from './generator/print-types.ts';
import { findReachable, fullNameOf, packageOf } from './generator/reachable.ts';
import { rootMessages } from './roots.ts';
import { isWellKnownType } from './well-known.ts';

/** Of all messages that Envoy has, so that a new root needs no Envoy at hand. */
const allConstraints = 'constraints.json';

const outputFolder = join(import.meta.dirname, 'generated');
const roots = Object.values(rootMessages).flat();

function generateFiles(): GeneratedFiles {
  const reachable = findReachable(loadProtos(), roots);
  const constraints = readConstraintTable(pathToFileURL(join(overlayFolder, allConstraints)));
  const files = new Map([
    ['constraints.json', printConstraints(pickConstraints(constraints, reachable.messages.keys()))],
    ['descriptor.json', printDescriptor(describe(reachable))],
    ['messages.ts', printMessages(reachable)],
    ['types.ts', printShortNames(reachable, aliases)],
  ]);
  const declarations = [...reachable.messages.values(), ...reachable.enums.values()].filter(
    (declaration) => !isWellKnownType(fullNameOf(declaration)),
  );
  for (const [name, types] of Map.groupBy(declarations, packageOf)) {
    files.set(join('types', `${moduleName(name)}.ts`), printPackage(name, types));
  }
  return files;
}

function generateOverlay(envoy: string): GeneratedFiles {
  const binary = readFileSync(envoy);
  const wanted = findReachable(readEmbeddedProtos(binary), roots);
  const overlay = [...printOverlay(wanted, loadPackageProtos())];
  const protos = overlay.map(([name, text]): [string, string] => [`${moduleName(name)}.proto`, text]);
  return new Map([[allConstraints, printConstraints(readEmbeddedConstraints(binary))], ...protos]);
}

const options = { check: { type: 'boolean', default: false }, envoy: { type: 'string' } } as const;
const { values } = parseArgs({ options });

function publish(folder: string, files: GeneratedFiles): void {
  if (!values.check) {
    writeFiles(folder, files);
    return;
  }
  const stale = findStale(folder, files);
  for (const problem of stale)
    console.error(`${relative(process.cwd(), folder)}/${problem}; run \`make generate\``);
  if (stale.length > 0) process.exitCode = 1;
}

if (values.envoy !== undefined) publish(overlayFolder, generateOverlay(values.envoy));
publish(outputFolder, generateFiles());
