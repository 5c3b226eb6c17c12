import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sharedHome, sidecarFiles } from '../../operator/sidecars/sidecar-files.ts';
import { atEnd, type Lifetime } from '../lifetime.ts';
import { type Agent, startAgent } from '../network/agent.ts';
import { type NetworkNamespace, testNetwork } from '../network/network-namespace.ts';
import type { TestProcess } from '../process.ts';
import { temporaryDirectory } from '../temporary-directory.ts';
import { waitFor } from '../wait-for.ts';

const MELTEMI = fileURLToPath(new URL('../../bin/meltemi', import.meta.url));
const RUN_DIRECTORY = '/run/meltemi';

/** The addresses of the machines, and the virtual one of the service `echo.shop`, which no machine has. */
export const ADDRESSES = {
  server: '10.77.0.1',
  client: '10.77.0.2',
  outside: '10.77.0.3',
  service: '10.96.0.10',
} as const;
/** The machines have these besides; no YAML names them. */
export const IPV6_ADDRESSES = { server: 'fd77::1', client: 'fd77::2', outside: 'fd77::3' } as const;

/** Where the server's application listens, and what the mesh knows of it. */
export const PORTS = { http: 8080, tcp: 9000, undeclared: 7000, excluded: 9100 } as const;
export const SERVICE_PORTS = { http: 8000, tcp: 9001 } as const;
/** Ports of the machine outside: one that the client's sidecar has nothing to do with, and one where it expects HTTP. */
export const OUTSIDE_PORTS = { excluded: 5432, captured: SERVICE_PORTS.http } as const;

const APPLICATION_USER = 1000;

const API = ['--api', `${ADDRESSES.server}:15014`] as const;

const MESH = `apiVersion: v1
kind: Service
metadata: {name: echo, namespace: shop}
spec:
  clusterIP: ${ADDRESSES.service}
  selector: {app: echo}
  ports: [{name: http, port: ${SERVICE_PORTS.http}, targetPort: http}, {name: tcp, port: ${SERVICE_PORTS.tcp}, targetPort: tcp}]
---
apiVersion: mesh.meltemi.dev/v1alpha1
kind: MeshWorkload
metadata:
  name: server
  namespace: shop
  labels: {app: echo}
  annotations: {mesh.meltemi.dev/exclude-inbound-ports: "${PORTS.excluded}"}
spec:
  address: ${ADDRESSES.server}
  serviceAccount: echo
  ports: [{name: http, port: ${PORTS.http}}, {name: tcp, port: ${PORTS.tcp}}]
  proxy: {mode: Transparent}
---
apiVersion: mesh.meltemi.dev/v1alpha1
kind: MeshWorkload
metadata:
  name: client
  namespace: shop
  labels: {app: client}
  annotations: {mesh.meltemi.dev/exclude-outbound-ports: "${OUTSIDE_PORTS.excluded}"}
spec: {address: ${ADDRESSES.client}, serviceAccount: client, proxy: {mode: Transparent}}
`;

type Machine = 'server' | 'client' | 'outside';

/**
 * Three machines: one runs the mesh and, captured, a service on its own address; one a captured client; one nothing of the
 * mesh. Each has an application, which also makes the calls from it.
 */
export class CapturedShop {
  readonly machines: Readonly<Record<Machine, NetworkNamespace>>;
  readonly applications: Readonly<Record<Machine, Agent>>;
  readonly #directory: string;

  constructor(
    directory: string,
    machines: Readonly<Record<Machine, NetworkNamespace>>,
    applications: Readonly<Record<Machine, Agent>>,
  ) {
    this.#directory = directory;
    this.machines = machines;
    this.applications = applications;
  }

  /** Runs the mesh with `meltemi up`, and with it the server's sidecar. */
  async up(): Promise<TestProcess> {
    const { server } = this.machines;
    const xds = ['--xds-tls', `${ADDRESSES.server}:15012`];
    const files = ['-f', join(this.#directory, 'mesh'), '--state', this.#state];
    const running = await server.start(MELTEMI, ['up', ...files, ...xds, ...API]);
    await running.waitForOutput('sidecar shop/server is ready', 30_000);
    return running;
  }

  /** Runs the client's sidecar with `meltemi sidecar`. */
  async startClientSidecar(): Promise<TestProcess> {
    const { server, client } = this.machines;
    const token = join(this.#directory, 'client.token');
    await writeFile(token, await server.run(MELTEMI, 'token', 'shop/client', '--state', this.#state, ...API));
    const own = ['--token', token, '--state', this.#clientState];
    const running = await client.start(MELTEMI, ['sidecar', '--workload', 'shop/client', ...own, ...API]);
    await running.waitForOutput(/sidecar shop\/client is ready|took over the sidecar/, 30_000);
    return running;
  }

  /** Writes the namespace's policy, as editors do: whole, by renaming. */
  async writePolicy(spec: string): Promise<void> {
    const path = join(this.#directory, 'mesh', 'policy.yaml');
    const head =
      'apiVersion: mesh.meltemi.dev/v1alpha1\nkind: MeshPolicy\nmetadata: {name: all, namespace: shop}';
    await writeFile(`${path}.tmp`, `${head}\nspec: ${spec}\n`);
    await rename(`${path}.tmp`, path);
  }

  /** The sum of the statistics of the server's Envoy whose names match. */
  async serverStatistic(name: RegExp): Promise<number> {
    const files = sidecarFiles(sharedHome(RUN_DIRECTORY, this.#state), 'shop/server');
    const admin = (await readFile(files.adminAddress, 'utf8')).trim();
    const { body } = await this.applications.server.get(`http://${admin}/stats`);
    const lines = body.split('\n').map((line) => line.split(': '));
    return lines.reduce((sum, [key = '', value]) => sum + (name.test(key) ? Number(value) : 0), 0);
  }

  get #state(): string {
    return join(this.#directory, 'state');
  }

  get #clientState(): string {
    return join(this.#directory, 'client');
  }

  /** Removes what sidecars of other users leave outside of their state directories. */
  async removeRunFiles(): Promise<void> {
    for (const state of [this.#state, this.#clientState]) {
      await rm(sharedHome(RUN_DIRECTORY, state), { recursive: true, force: true });
    }
  }
}

/** Makes the machines and starts their applications. Nothing of the mesh runs yet. */
export async function prepareCapturedShop(lifetime: Lifetime): Promise<CapturedShop> {
  const directory = await temporaryDirectory(lifetime);
  await mkdir(join(directory, 'mesh'));
  await writeFile(join(directory, 'mesh', 'mesh.yaml'), MESH);
  const network = await testNetwork(lifetime);
  const machineOf = (machine: Machine) =>
    network.machine(machine, `${ADDRESSES[machine]}/16`, `${IPV6_ADDRESSES[machine]}/64`);
  const machines = {
    server: await machineOf('server'),
    client: await machineOf('client'),
    outside: await machineOf('outside'),
  };
  const applicationOf = (machine: Machine) => startAgent(lifetime, machines[machine], APPLICATION_USER);
  const applications = {
    server: await applicationOf('server'),
    client: await applicationOf('client'),
    outside: await applicationOf('outside'),
  };
  const { server, outside } = applications;
  // On its own address only, where nobody who goes by loopback would find it.
  await server.listen('http', ADDRESSES.server, PORTS.http, PORTS.excluded);
  await server.listen('tcp', ADDRESSES.server, PORTS.tcp, PORTS.undeclared);
  await server.listen('http', IPV6_ADDRESSES.server, PORTS.http);
  for (const host of [ADDRESSES.outside, IPV6_ADDRESSES.outside]) {
    await outside.listen('http', host, OUTSIDE_PORTS.excluded, OUTSIDE_PORTS.captured);
  }
  const shop = new CapturedShop(directory, machines, applications);
  atEnd(lifetime, () => shop.removeRunFiles());
  return shop;
}

/** Waits until calls of the client pass, with its identity. */
export async function untilCallsPass(shop: CapturedShop): Promise<void> {
  const { client } = shop.applications;
  await waitFor(
    async () =>
      (await client.get(`http://${ADDRESSES.service}:${SERVICE_PORTS.http}/`)).body.includes('sa/client'),
    {
      describe: 'the first call with an identity to pass',
      timeout: 30_000,
    },
  );
}
