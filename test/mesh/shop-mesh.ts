import { freePorts } from '../free-port.ts';
import type { Lifetime } from '../lifetime.ts';
import { waitFor } from '../wait-for.ts';
import { type EchoApplication, startEcho } from './echo-application.ts';
import { type Reply, type RequestOptions, viaProxy } from './proxied-request.ts';
import { prepareMesh, type StandaloneMesh } from './standalone-mesh.ts';

/** One instance of the test mesh: an application and its workload. */
export interface Instance {
  readonly name: string;
  readonly address: string;
  /** Where its sidecar takes requests of peers. */
  readonly port: number;
  /** Where its sidecar takes its own calls. */
  readonly outboundPort: number;
  readonly application: EchoApplication;
}

/**
 * A mesh that feature tests share: in namespace `shop` the service `echo` (instances v1, v2 and v3 by label) and a caller,
 * `client`; in namespace `office` a second caller, `clerk`. Everything is on loopback with free ports.
 */
export class ShopMesh {
  readonly mesh: StandaloneMesh;
  readonly instances: ReadonlyMap<string, Instance>;
  /** The port of the service `echo`. */
  readonly servicePort: number;

  constructor(mesh: StandaloneMesh, instances: ReadonlyMap<string, Instance>, servicePort: number) {
    this.mesh = mesh;
    this.instances = instances;
    this.servicePort = servicePort;
  }

  instance(name: string): Instance {
    const instance = this.instances.get(name);
    if (instance === undefined) throw new Error(`there is no instance ${name}`);
    return instance;
  }

  application(name: string): EchoApplication {
    return this.instance(name).application;
  }

  /** A URL of the service `echo`, by its short name. */
  url(path = '/', host = 'echo'): string {
    return `http://${host}:${this.servicePort}${path}`;
  }

  /** Calls the service as `client`, or another caller, does: through its own sidecar. */
  call(
    path = '/',
    options: RequestOptions & { readonly as?: string; readonly host?: string } = {},
  ): Promise<Reply> {
    const { as = 'client', host = 'echo', ...rest } = options;
    return viaProxy(this.instance(as).outboundPort, this.url(path, host), rest);
  }

  /** Calls many times and counts the answers by `key` (by default: which instance answered, or the status). */
  async count(
    times: number,
    call: () => Promise<Reply> = () => this.call(),
    key: (reply: Reply) => string = answeredBy,
  ): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (let i = 0; i < times; i++) {
      const name = key(await call());
      counts[name] = (counts[name] ?? 0) + 1;
    }
    return counts;
  }
}

/** The instance whose echo a reply is; else its status. */
export function answeredBy(reply: Reply): string {
  if (reply.status !== 200) return String(reply.status);
  return /"instance":"([^"]*)"/.exec(reply.body)?.[1] ?? '200';
}

/** Starts the mesh and waits until every sidecar is configured. Further YAML files may be given. */
export async function startShop(
  lifetime: Lifetime,
  files: Readonly<Record<string, string>> = {},
): Promise<ShopMesh> {
  const shop = await prepareShop(lifetime, files);
  await shop.mesh.up();
  await requestsPass(shop);
  return shop;
}

/** Starts the applications and writes the files; no control plane runs yet. */
export async function prepareShop(
  lifetime: Lifetime,
  files: Readonly<Record<string, string>> = {},
): Promise<ShopMesh> {
  const mesh = await prepareMesh(lifetime);
  const names = ['v1', 'v2', 'v3', 'client', 'clerk'];
  const [servicePort = 0, ...ports] = await freePorts(1 + 2 * names.length);
  const instances = new Map<string, Instance>();
  for (const [at, name] of names.entries()) {
    const application = await startEcho(lifetime, name);
    const [port = 0, outboundPort = 0] = ports.slice(2 * at);
    instances.set(name, { name, address: '127.0.0.1', port, outboundPort, application });
  }
  const shop = new ShopMesh(mesh, instances, servicePort);
  await mesh.write('shop.yaml', shopYaml(shop));
  for (const [name, text] of Object.entries(files)) await mesh.write(name, text);
  return shop;
}

/** Waits until both callers reach the service. */
export async function requestsPass(shop: ShopMesh): Promise<void> {
  await waitFor(
    async () => {
      const replies = [await shop.call(), await shop.call('/', { as: 'clerk', host: 'echo.shop' })];
      return replies.every(({ status }) => status === 200);
    },
    { describe: 'the first requests to pass', timeout: 30_000 },
  );
}

function shopYaml(shop: ShopMesh): string {
  const documents = [
    `apiVersion: v1
kind: Service
metadata: {name: echo, namespace: shop}
spec:
  selector: {app: echo}
  ports: [{name: http, port: ${shop.servicePort}, targetPort: http}]`,
  ];
  for (const instance of shop.instances.values()) documents.push(workloadYaml(instance));
  return `${documents.join('\n---\n')}\n`;
}

/** The MeshWorkload of an instance. Callers have no service. */
function workloadYaml({ name, address, port, outboundPort, application }: Instance): string {
  const namespace = name === 'clerk' ? 'office' : 'shop';
  const isCaller = name === 'client' || name === 'clerk';
  const labels = isCaller ? `{app: ${name}}` : `{app: echo, version: ${name}}`;
  return `apiVersion: mesh.meltemi.dev/v1alpha1
kind: MeshWorkload
metadata: {name: ${name}, namespace: ${namespace}, labels: ${labels}}
spec:
  address: ${address}
  serviceAccount: ${isCaller ? name : 'echo'}
  ports: [{name: http, port: ${port}, appPort: ${application.port}, protocol: HTTP}]
  proxy: {mode: Explicit, outboundPort: ${outboundPort}}`;
}
