import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePorts } from '../free-port.ts';
import type { Lifetime } from '../lifetime.ts';
import { startProcess, type TestProcess } from '../process.ts';
import { temporaryDirectory } from '../temporary-directory.ts';
import { waitFor } from '../wait-for.ts';

/** The program as users start it. */
export const MELTEMI = fileURLToPath(new URL('../../bin/meltemi', import.meta.url));

/** A condition of an object's status. */
export interface SeenCondition {
  readonly type: string;
  readonly status: string;
  readonly reason: string;
  readonly message: string;
  readonly observedGeneration: number;
}

export interface SeenObject {
  readonly metadata: { readonly name: string; readonly generation: number };
  readonly status: { readonly conditions: readonly SeenCondition[] };
}

interface Ports {
  readonly xds: number;
  readonly api: number;
}

/** A mesh without a cluster, run by the real program: files in, Envoys out, status from its API. */
export class StandaloneMesh {
  readonly directory: string;
  readonly state: string;
  readonly ports: Ports;
  readonly #lifetime: Lifetime;
  #process: TestProcess | undefined;

  constructor(lifetime: Lifetime, root: string, ports: Ports) {
    this.#lifetime = lifetime;
    this.directory = join(root, 'mesh');
    this.state = join(root, 'state');
    this.ports = ports;
  }

  get api(): string {
    return `127.0.0.1:${this.ports.api}`;
  }

  /** The running control plane. */
  get process(): TestProcess {
    if (this.#process === undefined) throw new Error('the mesh is not running');
    return this.#process;
  }

  /** Runs `meltemi up` and waits until its API answers. */
  async up(...flags: readonly string[]): Promise<void> {
    const addresses = ['--xds', `127.0.0.1:${this.ports.xds}`, '--api', this.api];
    this.#process = await startProcess(this.#lifetime, MELTEMI, [
      'up',
      '-f',
      this.directory,
      '--state',
      this.state,
      ...addresses,
      ...flags,
    ]);
    const { process } = this;
    await waitFor(
      async () => {
        if (process.end !== undefined) throw new Error(`meltemi up ended:\n${process.output}`);
        return (await fetch(`http://${this.api}/readyz`)).ok;
      },
      { describe: 'the API to be ready', timeout: 20_000 },
    );
  }

  /** Writes a file as editors do: whole, by renaming. */
  async write(name: string, text: string): Promise<void> {
    const path = join(this.directory, name);
    await writeFile(`${path}.tmp`, text);
    await rename(`${path}.tmp`, path);
  }

  async remove(name: string): Promise<void> {
    await rm(join(this.directory, name));
  }

  /** Runs a command of the CLI against this mesh. */
  async cli(...args: readonly string[]): Promise<{ status: number; stdout: string; stderr: string }> {
    const child = await startProcess(this.#lifetime, MELTEMI, [...args, '--api', this.api], {
      env: { NO_COLOR: '1' },
    });
    const end = await child.ended;
    return { status: end.kind === 'exited' ? end.status : -1, stdout: child.stdout, stderr: child.stderr };
  }

  /** An object with its status; undefined where there is none. */
  async get(plural: string, namespace: string, name: string): Promise<SeenObject | undefined> {
    const path = `apis/mesh.meltemi.dev/v1alpha1/namespaces/${namespace}/${plural}/${name}`;
    const response = await fetch(`http://${this.api}/${path}`);
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as SeenObject;
  }

  /** Waits until a condition about the newest generation has a status. `minGeneration` skips what was there before. */
  async condition(
    plural: string,
    namespace: string,
    name: string,
    want: {
      readonly type: string;
      readonly status: string;
      readonly reason?: string;
      readonly minGeneration?: number;
    },
  ): Promise<SeenCondition> {
    return waitFor(
      async () => {
        const object = await this.get(plural, namespace, name);
        const found = object?.status.conditions.find(({ type }) => type === want.type);
        const isNewest =
          found?.observedGeneration === object?.metadata.generation &&
          (found?.observedGeneration ?? 0) >= (want.minGeneration ?? 0);
        const isWanted =
          found?.status === want.status && (want.reason === undefined || found.reason === want.reason);
        if (isNewest && isWanted) return found;
        return undefined;
      },
      { describe: `${plural} ${namespace}/${name} to be ${want.type}=${want.status}`, timeout: 20_000 },
    );
  }

  /** Writes a file with one TrafficRoute in it and waits until every proxy has acknowledged it. */
  async route(namespace: string, name: string, spec: string): Promise<SeenCondition> {
    return this.#object('TrafficRoute', 'trafficroutes', namespace, name, spec);
  }

  /** The same for a MeshPolicy. */
  async policy(namespace: string, name: string, spec: string): Promise<SeenCondition> {
    return this.#object('MeshPolicy', 'meshpolicies', namespace, name, spec);
  }

  async #object(
    kind: string,
    plural: string,
    namespace: string,
    name: string,
    spec: string,
  ): Promise<SeenCondition> {
    const before = await this.get(plural, namespace, name);
    const metadata = `{name: ${name}, namespace: ${namespace}}`;
    const head = `apiVersion: mesh.meltemi.dev/v1alpha1\nkind: ${kind}\nmetadata: ${metadata}\nspec:\n`;
    await this.write(`${plural}-${namespace}-${name}.yaml`, head + indent(spec));
    const minGeneration = (before?.metadata.generation ?? 0) + 1;
    return this.condition(plural, namespace, name, { type: 'Programmed', status: 'True', minGeneration });
  }
}

/** Prepares a mesh in a directory of its own; nothing runs yet. */
export async function prepareMesh(lifetime: Lifetime): Promise<StandaloneMesh> {
  const root = await temporaryDirectory(lifetime);
  const [xds = 0, api = 0] = await freePorts(2);
  const mesh = new StandaloneMesh(lifetime, root, { xds, api });
  await mkdir(mesh.directory);
  return mesh;
}

function indent(text: string): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `  ${line}`)
    .join('\n');
}
