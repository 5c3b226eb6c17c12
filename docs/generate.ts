/** Writes the reference pages from the CRDs; with `--check` it only says which are not current. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readCrd } from '../api/generation/crd.ts';
import { KINDS, MESH_API_VERSION } from '../api/kinds.ts';
import { kindPage } from './generation/kind-page.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const textOf = (path: string) => readFile(new URL(path, import.meta.url), 'utf8').catch(() => '');

for (const { apiVersion, plural, singular } of Object.values(KINDS)) {
  if (apiVersion !== MESH_API_VERSION) continue;
  const path = `reference/${singular}.md`;
  const page = kindPage(await readCrd(plural), await textOf(`examples/${singular}.yaml`));
  if ((await textOf(path)) === page) continue;
  if (values.check) {
    console.error(`docs/${path} is not what its CRD gives; run: make generate`);
    process.exitCode = 1;
    continue;
  }
  await mkdir(new URL('reference/', import.meta.url), { recursive: true });
  await writeFile(new URL(path, import.meta.url), page);
  console.log(`wrote docs/${path}`);
}
