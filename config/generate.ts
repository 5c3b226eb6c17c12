/**
 * Writes the Helm chart and Argo CD's health checks from the files of this folder; with `--check` it only says which are not current.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { programVersion } from '../operator/program-version.ts';
import { chartFiles } from './generation/chart.ts';
import { healthChecks } from './generation/health-checks.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const ROOT = new URL('../', import.meta.url);
const textOf = (path: string) => readFile(new URL(path, ROOT), 'utf8').catch(() => undefined);

/** Every generated file: text by path. */
async function generated(): Promise<ReadonlyMap<string, string>> {
  const kinds = (await readdir(new URL('config/crd/', ROOT))).filter((name) => name !== 'kustomization.yaml');
  const copies = await Promise.all(
    kinds.map(
      async (name) => [`charts/meltemi/crds/${name}`, (await textOf(`config/crd/${name}`)) ?? ''] as const,
    ),
  );
  return new Map([
    ...[...chartFiles(programVersion())].map(([path, text]) => [`charts/meltemi/${path}`, text] as const),
    ...copies,
    ['config/argocd/argocd-cm.yaml', healthChecks((await textOf('config/argocd/health.lua')) ?? '')],
  ]);
}

/** The generated files that there are, in folders in which there are no others. */
async function present(): Promise<readonly string[]> {
  const folders = ['charts/meltemi/templates/', 'charts/meltemi/crds/'];
  const names = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(new URL(folder, ROOT)).catch(() => [])).map((name) => `${folder}${name}`),
    ),
  );
  return names.flat();
}

function report(path: string, outcome: string): void {
  if (!values.check) {
    console.log(`${outcome} ${path}`);
    return;
  }
  console.error(`${path} is not what config/ gives; run: make generate`);
  process.exitCode = 1;
}

const files = await generated();
for (const [path, text] of files) {
  if ((await textOf(path)) === text) continue;
  report(path, 'wrote');
  if (values.check) continue;
  await mkdir(new URL(`${dirname(path)}/`, ROOT), { recursive: true });
  await writeFile(new URL(path, ROOT), text);
}
for (const path of (await present()).filter((name) => !files.has(name))) {
  report(path, 'removed');
  if (!values.check) await rm(new URL(path, ROOT));
}
