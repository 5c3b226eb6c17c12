import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Document, parseAllDocuments } from 'yaml';
import { addressOn, portOn } from './plot.ts';
import { readWorkload, type ShopWorkload } from './shop-workload.ts';

/** The directory that the control plane watches. */
export interface MeshDirectory {
  readonly path: string;
  /** Puts a file there, in the place of an older one if there is one. */
  put(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
}

/**
 * Reads the MeshWorkloads of all YAML files in a directory.
 * @throws TourError where one is not as the tour needs it
 */
export async function readWorkloads(directory: string): Promise<readonly ShopWorkload[]> {
  const files = await readYamlFiles(directory);
  return files.flatMap(({ name, text }) =>
    parseAllDocuments(text)
      .filter(isWorkload)
      .map((document) => readWorkload(document.toJS(), name)),
  );
}

/**
 * Copies the YAML of the mesh to where the control plane will watch it, its workloads moved to a plot.
 * @param target must not exist yet
 */
export async function copyMesh(source: string, target: string, plotNumber: number): Promise<MeshDirectory> {
  await mkdir(target, { recursive: true });
  const directory = watchedDirectory(target);
  for (const { name, text } of await readYamlFiles(source)) {
    await directory.put(name, plotNumber === 0 ? text : movedTo(plotNumber, text));
  }
  return directory;
}

function watchedDirectory(path: string): MeshDirectory {
  return {
    path,
    put: async (name, text) => {
      // Written next to the directory and moved into it: nobody ever reads half a file.
      const draft = join(dirname(path), `${basename(path)}-${name}.draft`);
      await writeFile(draft, text);
      await rename(draft, join(path, name));
    },
    remove: (name) => rm(join(path, name)),
  };
}

async function readYamlFiles(directory: string): Promise<readonly { name: string; text: string }[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(
    names.map(async (name) => ({ name, text: await readFile(join(directory, name), 'utf8') })),
  );
}

function movedTo(plotNumber: number, text: string): string {
  const documents = parseAllDocuments(text);
  for (const document of documents.filter(isWorkload)) moveWorkload(document, plotNumber);
  return documents.map((document) => document.toString({ lineWidth: 110 })).join('');
}

function moveWorkload(document: Document, plotNumber: number): void {
  const replace = (path: readonly (string | number)[], moved: (value: unknown) => unknown) => {
    if (document.hasIn(path)) document.setIn(path, moved(document.getIn(path)));
  };
  const movePort = (value: unknown) => (typeof value === 'number' ? portOn(plotNumber, value) : value);
  replace(['spec', 'address'], (value) => (typeof value === 'string' ? addressOn(plotNumber, value) : value));
  replace(['spec', 'ports', 0, 'port'], movePort);
  replace(['spec', 'ports', 0, 'appPort'], movePort);
  replace(['spec', 'proxy', 'outboundPort'], movePort);
}

function isWorkload(document: Document): boolean {
  return document.get('kind') === 'MeshWorkload';
}
