import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { crdSchema, readCrd } from './generation/crd.ts';
import { formatTypeScript } from './generation/format.ts';
import { objectSchema } from './generation/object-schema.ts';
import { typescriptTypes } from './generation/typescript.ts';
import { KINDS, type KindInfo, MESH_API_VERSION } from './kinds.ts';
import type { Schema } from './schema.ts';

/** Where the schema of Kubernetes' own kinds, written by hand, is taken from. */
async function sourceSchema(info: KindInfo): Promise<Schema> {
  if (info.apiVersion === MESH_API_VERSION) return crdSchema(await readCrd(info.plural));
  const file = new URL(`./${info.folder}/schema.json`, import.meta.url);
  return JSON.parse(await readFile(file, 'utf8'));
}

/** The generated files of a kind: text by path, relative to this folder. */
async function generatedFiles(info: KindInfo): Promise<readonly (readonly [path: string, text: string])[]> {
  const schema = objectSchema(await sourceSchema(info), info);
  const types = await formatTypeScript(await typescriptTypes(schema, info.kind));
  return [
    [`${info.folder}/generated/schema.json`, `${JSON.stringify(schema, null, 1)}\n`],
    [`${info.folder}/types.ts`, types],
  ];
}

async function isCurrent(path: string, text: string): Promise<boolean> {
  const present = await readFile(new URL(path, import.meta.url), 'utf8').catch(() => undefined);
  return present === text;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  for (const info of Object.values(KINDS)) {
    for (const [path, text] of await generatedFiles(info)) {
      if (await isCurrent(path, text)) continue;
      if (values.check) {
        console.error(`api/${path} is not what its schema gives; run: make generate`);
        process.exitCode = 1;
        continue;
      }
      const target = new URL(path, import.meta.url);
      await mkdir(dirname(target.pathname), { recursive: true });
      await writeFile(target, text);
      console.log(`wrote api/${path}`);
    }
  }
}

await main();
