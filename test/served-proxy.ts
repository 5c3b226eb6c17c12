import { pack } from '../api/envoy/any.ts';
import { rootAuthority } from '../ca/fixtures/test-authority.ts';
import type { LocalAuthority } from '../ca/local-authority.ts';
import { SpiffeId } from '../ca/spiffe.ts';
import { bootstrap } from '../envoy-bootstrap/bootstrap.ts';
import { IDENTITY_SECRET, TRUST_BUNDLE_SECRET } from '../mesh-ir/names.ts';
import type { MeshModel } from '../mesh-model/mesh-model.ts';
import type { Workload } from '../mesh-model/workload.ts';
import { type ServedResource, served, startDeltaControlPlane } from './delta-control-plane.ts';
import { type RunningEnvoy, startEnvoy } from './envoy.ts';
import type { Lifetime } from './lifetime.ts';
import { proxyNodes } from './proxy-nodes.ts';
import { translatedProxy } from './translated-proxy.ts';

const HOUR = 3_600_000;
const SECRET = 'envoy.extensions.transport_sockets.tls.v3.Secret';

/** Starts the Envoys of some workloads of a mesh that does not change, each with its identity. */
export async function startServedProxies(
  lifetime: Lifetime,
  model: MeshModel,
  workloadKeys: readonly string[],
): Promise<readonly RunningEnvoy[]> {
  const authority = rootAuthority(Date.now());
  return Promise.all(workloadKeys.map((key) => startServedProxy(lifetime, model, key, authority)));
}

async function startServedProxy(
  lifetime: Lifetime,
  model: MeshModel,
  workloadKey: string,
  authority: LocalAuthority,
): Promise<RunningEnvoy> {
  const resources = proxyResources(model, workloadKey, authority);
  const { port } = await startDeltaControlPlane(lifetime, resources);
  const options = {
    node: { id: workloadKey, cluster: workloadKey },
    xds: { security: 'Plaintext', host: '127.0.0.1', port, token: 'none' },
    admin: { address: '127.0.0.1', port: 0 },
  } as const;
  return startEnvoy(lifetime, { ...bootstrap(options) });
}

/** All that the proxy of one workload is sent. */
export function proxyResources(
  model: MeshModel,
  workloadKey: string,
  authority = rootAuthority(Date.now()),
): readonly ServedResource[] {
  const workload = model.workloads.get(workloadKey);
  if (workload === undefined) throw new Error(`the mesh has no workload ${workloadKey}`);
  return [...configuration(model, workloadKey), ...secrets(workload, authority)];
}

function configuration(model: MeshModel, workloadKey: string): readonly ServedResource[] {
  const nodes = proxyNodes(model, workloadKey);
  const proxy = translatedProxy(nodes);
  const placeholders = nodes.routeConfigurations.flatMap((configuration) => {
    if (configuration.kind === 'Whole') return [];
    const { name, domains } = configuration.placeholder;
    return [served('envoy.config.route.v3.VirtualHost', name, { name, domains })];
  });
  return [
    ...proxy.clusters.map((one) => served('envoy.config.cluster.v3.Cluster', one.name ?? '', one)),
    ...proxy.endpoints.map((one) =>
      served('envoy.config.endpoint.v3.ClusterLoadAssignment', one.cluster_name ?? '', one),
    ),
    ...proxy.listeners.map((one) => served('envoy.config.listener.v3.Listener', one.name ?? '', one)),
    ...proxy.routeConfigurations.map((one) =>
      served('envoy.config.route.v3.RouteConfiguration', one.name ?? '', one),
    ),
    ...proxy.virtualHosts.map((one) => served('envoy.config.route.v3.VirtualHost', one.name ?? '', one)),
    ...placeholders,
    ...proxy.policyFilters.map(({ name = '', typed_config }) => ({
      name,
      message: pack('envoy.config.core.v3.TypedExtensionConfig', {
        name,
        ...(typed_config === undefined ? {} : { typed_config }),
      }),
    })),
  ];
}

function secrets(workload: Workload, authority: LocalAuthority): readonly ServedResource[] {
  const { namespace, serviceAccount } = workload;
  const leaf = authority.issueLeaf(SpiffeId.of({ namespace, serviceAccount }), HOUR, Date.now());
  return [
    served(SECRET, IDENTITY_SECRET, {
      name: IDENTITY_SECRET,
      tls_certificate: {
        certificate_chain: { inline_string: leaf.certificateChainPem },
        private_key: { inline_string: leaf.privateKey.reveal() },
      },
    }),
    served(SECRET, TRUST_BUNDLE_SECRET, {
      name: TRUST_BUNDLE_SECRET,
      validation_context: { trusted_ca: { inline_string: authority.trustBundlePem() } },
    }),
  ];
}
