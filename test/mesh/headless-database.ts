import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sharedHome, sidecarFiles } from '../../operator/sidecars/sidecar-files.ts';
import { atEnd, type Lifetime } from '../lifetime.ts';
import { type Agent, startAgent } from '../network/agent.ts';
import { type NetworkNamespace, testNetwork } from '../network/network-namespace.ts';
import { temporaryDirectory } from '../temporary-directory.ts';

const MELTEMI = fileURLToPath(new URL('../../bin/meltemi', import.meta.url));
const RUN_DIRECTORY = '/run/meltemi';
const APPLICATION_USER = 1000;
/** The sidecar's own user: nothing of it is captured. */
const SIDECAR_USER = 1337;

export const ADDRESSES = { 'db-0': '10.77.0.1', 'db-1': '10.77.0.2', client: '10.77.0.3' } as const;
export const PORTS = { http: 8080, tcp: 9000, odd: 7070 } as const;

type Machine = keyof typeof ADDRESSES;

const API = ['--api', `${ADDRESSES['db-0']}:15014`] as const;

const MESH = `apiVersion: v1
kind: Service
metadata: {name: db, namespace: shop}
spec:
  clusterIP: None
  selector: {app: db}
  ports: [{name: http, port: ${PORTS.http}}, {name: tcp, port: ${PORTS.tcp}}, {name: odd, port: ${PORTS.odd}}]
---
apiVersion: mesh.meltemi.dev/v1alpha1
kind: MeshWorkload
metadata: {name: client, namespace: shop, labels: {app: client}}
spec: {address: ${ADDRESSES.client}, serviceAccount: client, proxy: {mode: Transparent}}
---
apiVersion: mesh.meltemi.dev/v1alpha1
kind: MeshPolicy
metadata: {name: strict, namespace: shop}
spec: {mtls: {mode: Strict}, egress: {mode: RegistryOnly}}
`;

function instance(name: 'db-0' | 'db-1', app: string): string {
  const ports = Object.entries(PORTS).map(([port, number]) => `{name: ${port}, port: ${number}}`);
  return `apiVersion: mesh.meltemi.dev/v1alpha1
kind: MeshWorkload
metadata: {name: ${name}, namespace: shop, labels: {app: ${app}, instance: ${name}}}
spec: {address: ${ADDRESSES[name]}, serviceAccount: ${name}, ports: [${ports}], proxy: {mode: Transparent}}
`;
}

/**
 * A database of two instances behind a headless service, as a StatefulSet has them, and a client of it: three captured machines.
 * The application of `db-1` does not listen on the TCP port: what is meant for it there must fail, and not reach `db-0`.
 */
export class HeadlessDatabase {
  readonly applications: Readonly<Record<Machine, Agent>>;
  /** Calls from the client's machine around its sidecar. */
  readonly around: Agent;
  readonly #directory: string;
  readonly #machines: Readonly<Record<Machine, NetworkNamespace>>;

  constructor(
    directory: string,
    machines: Readonly<Record<Machine, NetworkNamespace>>,
    applications: Readonly<Record<Machine, Agent>>,
    around: Agent,
  ) {
    this.#directory = directory;
    this.#machines = machines;
    this.applications = applications;
    this.around = around;
  }

  /** Runs the mesh, and all sidecars. */
  async up(): Promise<void> {
    const db0 = this.#machines['db-0'];
    const xds = ['--xds-tls', `${ADDRESSES['db-0']}:15012`];
    const files = ['-f', join(this.#directory, 'mesh'), '--state', this.#stateOf('db-0')];
    const running = await db0.start(MELTEMI, ['up', ...files, ...xds, ...API]);
    await running.waitForOutput('sidecar shop/db-0 is ready', 30_000);
    for (const machine of ['db-1', 'client'] as const) await this.#startSidecar(machine);
  }

  async #startSidecar(machine: Machine): Promise<void> {
    const token = join(this.#directory, `${machine}.token`);
    const asked = ['token', `shop/${machine}`, '--state', this.#stateOf('db-0'), ...API];
    await writeFile(token, await this.#machines['db-0'].run(MELTEMI, ...asked));
    const own = ['--token', token, '--state', this.#stateOf(machine), ...API];
    const running = await this.#machines[machine].start(MELTEMI, [
      ...['sidecar', '--workload', `shop/${machine}`],
      ...own,
    ]);
    await running.waitForOutput(`sidecar shop/${machine} is ready`, 30_000);
  }

  /** Writes a file of the mesh, as editors do: whole, by renaming. */
  async write(name: string, text: string): Promise<void> {
    const path = join(this.#directory, 'mesh', name);
    await writeFile(`${path}.tmp`, text);
    await rename(`${path}.tmp`, path);
  }

  /** Makes `db-1` an instance of the service, or of something else. */
  writeSecondInstance(app: string): Promise<void> {
    return this.write('db-1.yaml', instance('db-1', app));
  }

  /** A page of the admin endpoint of the client's Envoy. */
  async clientAdmin(path: string): Promise<string> {
    const files = sidecarFiles(sharedHome(RUN_DIRECTORY, this.#stateOf('client')), 'shop/client');
    const admin = (await readFile(files.adminAddress, 'utf8')).trim();
    return (await this.around.get(`http://${admin}${path}`)).body;
  }

  /** Removes what sidecars of other users leave outside of their state directories. */
  async removeRunFiles(): Promise<void> {
    for (const machine of ['db-0', 'db-1', 'client'] as const) {
      await rm(sharedHome(RUN_DIRECTORY, this.#stateOf(machine)), { recursive: true, force: true });
    }
  }

  #stateOf(machine: Machine): string {
    return join(this.#directory, machine);
  }
}

/** Makes the machines, and starts their applications and the mesh. */
export async function startHeadlessDatabase(lifetime: Lifetime): Promise<HeadlessDatabase> {
  const directory = await temporaryDirectory(lifetime);
  await mkdir(join(directory, 'mesh'));
  const network = await testNetwork(lifetime);
  const machineOf = (machine: Machine) => network.machine(machine, `${ADDRESSES[machine]}/16`);
  const machines = {
    'db-0': await machineOf('db-0'),
    'db-1': await machineOf('db-1'),
    client: await machineOf('client'),
  };
  const applicationOf = (machine: Machine) => startAgent(lifetime, machines[machine], APPLICATION_USER);
  const applications = {
    'db-0': await applicationOf('db-0'),
    'db-1': await applicationOf('db-1'),
    client: await applicationOf('client'),
  };
  for (const name of ['db-0', 'db-1'] as const) {
    await applications[name].listen('http', ADDRESSES[name], PORTS.http, PORTS.odd);
  }
  await applications['db-0'].listen('tcp', ADDRESSES['db-0'], PORTS.tcp);
  const around = await startAgent(lifetime, machines.client, SIDECAR_USER);
  const database = new HeadlessDatabase(directory, machines, applications, around);
  atEnd(lifetime, () => database.removeRunFiles());
  await database.write('mesh.yaml', MESH);
  await database.write('db-0.yaml', instance('db-0', 'db'));
  await database.writeSecondInstance('db');
  await database.up();
  return database;
}
