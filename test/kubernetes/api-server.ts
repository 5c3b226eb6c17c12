import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ApiAccess } from '../../operator/kubernetes/connection/api-access.ts';
import { ApiConnection } from '../../operator/kubernetes/connection/api-connection.ts';
import { ApiError } from '../../operator/kubernetes/connection/api-errors.ts';
import { freePort } from '../free-port.ts';
import { atEnd, type Lifetime } from '../lifetime.ts';
import { startProcess, type TestProcess } from '../process.ts';
import { temporaryDirectory } from '../temporary-directory.ts';
import { waitFor } from '../wait-for.ts';
import { type ApiServerFiles, apiServerArguments, writeApiServerFiles } from './api-server-settings.ts';
import { findKubernetesAssets } from './assets.ts';
import { type Etcd, startEtcd } from './etcd.ts';
import { kubeConfigText } from './kube-config-text.ts';
import { startTcpProxy, type TcpProxy } from './tcp-proxy.ts';

/** With other work on the machine, a kube-apiserver may take long to start. */
const START_TIMEOUT_MS = 90_000;

interface ApiServerParts {
  readonly lifetime: Lifetime;
  readonly program: string;
  readonly directory: string;
  readonly files: ApiServerFiles;
  readonly port: number;
  readonly adminToken: string;
  readonly etcd: Etcd;
}

/** Who asks, and over which port. */
export interface Asker {
  readonly token?: string;
  readonly port?: number;
}

/** A real kube-apiserver with a real etcd of its own: the whole API, and no controllers. */
export class TestApiServer {
  readonly url: string;
  readonly etcd: Etcd;
  readonly #parts: ApiServerParts;
  #process: TestProcess | undefined;
  #admin: ApiConnection | undefined;

  constructor(parts: ApiServerParts) {
    this.#parts = parts;
    this.url = `https://127.0.0.1:${parts.port}`;
    this.etcd = parts.etcd;
  }

  /** Its certificate authority, PEM. */
  get certificateAuthority(): Buffer {
    return readFileSync(join(this.#parts.files.certificates, 'apiserver.crt'));
  }

  /** What it signs the tokens of service accounts with, PEM: for tokens that it would never make, such as expired ones. */
  get serviceAccountKey(): Buffer {
    return readFileSync(this.#parts.files.serviceAccountKey);
  }

  /** A connection as the administrator of everything. */
  get admin(): ApiConnection {
    this.#admin ??= this.connect();
    return this.#admin;
  }

  /** How to reach it, as the administrator unless told. */
  access({ token = this.#parts.adminToken, port = this.#parts.port }: Asker = {}): ApiAccess {
    const headers = { Authorization: `Bearer ${token}` };
    const credentials = { headers, tls: { ca: this.certificateAuthority } };
    const server = new URL(`https://127.0.0.1:${port}`);
    return { server, namespace: undefined, authorize: async () => credentials };
  }

  /** A connection that ends with a lifetime, the server's unless told. */
  connect(asker: Asker = {}, lifetime: Lifetime = this.#parts.lifetime): ApiConnection {
    const connection = new ApiConnection({ access: this.access(asker), userAgent: 'meltemi-test' });
    atEnd(lifetime, () => connection.close());
    return connection;
  }

  /** A piece of network in front of it that can be broken: connect to its port. */
  proxy(lifetime: Lifetime): Promise<TcpProxy> {
    return startTcpProxy(lifetime, this.#parts.port);
  }

  /** The path of a kubeconfig with a token; the administrator's unless told. */
  async writeKubeConfig(token: string = this.#parts.adminToken): Promise<string> {
    const path = join(this.#parts.directory, `kubeconfig-${randomUUID()}`);
    const text = kubeConfigText({ server: this.url, token, certificateAuthority: this.certificateAuthority });
    await writeFile(path, text, { mode: 0o600 });
    return path;
  }

  /** Starts it, also after it was stopped: at the same address, with the same keys and objects. */
  async start(): Promise<void> {
    const { lifetime, program, files, port, etcd } = this.#parts;
    const started = await startProcess(lifetime, program, apiServerArguments(files, etcd.url, port));
    this.#process = started;
    await waitFor(async () => started.end !== undefined || (await this.#isReady()), {
      describe: 'the kube-apiserver to be ready',
      timeout: START_TIMEOUT_MS,
      interval: 100,
    });
    if (started.end !== undefined) throw new Error(`the kube-apiserver ended:\n${started.output}`);
  }

  /** Kills it, since in order it would end only when its watches do; its database stays. */
  async stop(): Promise<void> {
    await this.#process?.stop('SIGKILL');
  }

  /** Ready for work: RBAC's roles and the `default` namespace are there. */
  async #isReady(): Promise<boolean> {
    if (!existsSync(join(this.#parts.files.certificates, 'apiserver.crt'))) return false;
    const limits = { method: 'GET', limitMs: 2_000, retries: false } as const;
    try {
      // The answer, "ok", is no JSON: only its status counts.
      const health = await this.admin.open({ ...limits, path: '/readyz', resource: 'readyz' });
      health.resume();
      await this.admin.send({ ...limits, path: '/api/v1/namespaces/default', resource: 'namespaces' });
      return true;
    } catch (error) {
      if (error instanceof ApiError) return false;
      throw error;
    }
  }
}

/** There is no kube-apiserver on this machine: guard the test with `requireKubernetes`. */
export class NoKubernetesAssets extends Error {
  override readonly name = 'NoKubernetesAssets';
}

/** Starts a kube-apiserver and an etcd with nothing in them, which end with the lifetime. Takes a few seconds. */
export async function startApiServer(lifetime: Lifetime): Promise<TestApiServer> {
  const assets = findKubernetesAssets();
  if (assets === undefined) throw new NoKubernetesAssets('there is no kube-apiserver here');
  const directory = await temporaryDirectory(lifetime);
  const adminToken = randomUUID();
  const server = new TestApiServer({
    lifetime,
    program: assets.kubeApiserver,
    directory,
    files: await writeApiServerFiles(directory, adminToken),
    port: await freePort(),
    adminToken,
    etcd: await startEtcd(lifetime, assets.etcd, directory),
  });
  await server.start();
  return server;
}
