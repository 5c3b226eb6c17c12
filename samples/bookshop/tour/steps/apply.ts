import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { duration } from '../latency.ts';
import { conditionOf, contains, readMeshObject } from '../mesh-object.ts';
import { pollUntil } from '../poll.ts';
import { TourError } from '../tour-error.ts';
import type { Stage } from './step.ts';

const routesDirectory = fileURLToPath(new URL('../../routes', import.meta.url));
const programmedLimitMs = 20_000;

/** The kind and name of an object, and what its file says it should be. */
export interface WrittenObject {
  readonly kind: string;
  readonly name: string;
  readonly spec: unknown;
}

/**
 * Copies one of the files under routes/ into the directory that the control plane watches, and shows it the first time.
 * @param target its name there: a file of the same name is replaced
 */
export async function copyYaml(
  { shop, narrator, shownFiles }: Stage,
  file: string,
  target: string,
): Promise<WrittenObject> {
  const text = await readFile(join(routesDirectory, file), 'utf8');
  narrator.command(`cp samples/bookshop/routes/${file} ${join(shop.mesh.path, target)}`);
  if (!shownFiles.has(file)) narrator.quote(text);
  shownFiles.add(file);
  await shop.mesh.put(target, text);
  return writtenIn(text, file);
}

/**
 * Copies a file as `copyYaml` does, and waits until every proxy that it concerns has acknowledged it.
 * @throws TourError where that does not happen
 */
export async function apply(stage: Stage, file: string, target: string): Promise<void> {
  const { narrator } = stage;
  const started = performance.now();
  const written = await copyYaml(stage, file, target);
  const message = await narrator.during(
    `waiting until the proxies have acknowledged ${written.kind} ${written.name}`,
    whenProgrammed(stage, written),
  );
  const elapsed = duration(performance.now() - started);
  narrator.check({ holds: true, text: `Programmed=True: ${message}, ${elapsed} after the copy` });
}

async function whenProgrammed({ shop }: Stage, { kind, name, spec }: WrittenObject): Promise<string> {
  const message = await pollUntil(programmedLimitMs, async () => {
    const object = await shop.controlPlane.get(kind.toLowerCase(), name);
    if (object === undefined || !contains(object.spec, spec)) return undefined;
    const programmed = conditionOf(object, 'Programmed');
    return programmed?.status === 'True' ? programmed.message : undefined;
  });
  if (message !== undefined) return message;
  const { stdout, stderr } = await shop.controlPlane.run([
    'get',
    kind.toLowerCase(),
    name,
    '-n',
    'bookinfo',
    '-o',
    'yaml',
  ]);
  throw new TourError(
    `${kind} ${name} was not Programmed within ${programmedLimitMs / 1_000} s:\n${stdout}${stderr}`,
    `Read the control plane's log: ${shop.controlPlane.program.logFile}`,
  );
}

function writtenIn(text: string, file: string): WrittenObject {
  const value: unknown = parse(text);
  const object = readMeshObject(JSON.stringify(value));
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
  if (object !== undefined && typeof kind === 'string')
    return { kind, name: object.metadata.name, spec: object.spec };
  throw new TourError(`routes/${file} holds no object.`, 'Restore it: git checkout samples/bookshop/routes');
}
