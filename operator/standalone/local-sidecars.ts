import { SpiffeId } from '../../ca/spiffe.ts';
import { TokenIssuer } from '../../ca/token/issuer.ts';
import type { TokenSigningKey } from '../../ca/token/signing-key.ts';
import type { Workload } from '../../mesh-model/workload.ts';
import type { TransparentSidecars } from '../capture/transparent-sidecars.ts';
import type { Logger } from '../log.ts';
import type { Mesh } from '../mesh/mesh.ts';
import { findEnvoy, logEnvoy } from '../sidecars/find-envoy.ts';
import { sidecarBootstrap, type XdsEndpoint } from '../sidecars/sidecar-bootstrap.ts';
import { SidecarSupervisor } from '../sidecars/supervisor.ts';

export interface LocalSidecarsOptions {
  readonly mesh: Mesh;
  readonly xds: XdsEndpoint;
  readonly trustBundlePem: string;
  readonly tokenKey: TokenSigningKey;
  readonly stateDirectory: string;
  readonly envoy: string | undefined;
  readonly transparent: TransparentSidecars;
  readonly log: Logger;
}

/** The sidecars of this host, following the mesh's workloads. */
export interface LocalSidecars {
  /** Drains and ends the Envoys. */
  stop(): Promise<void>;
  /** Ends the Envoys at once, and every request with them. */
  kill(): void;
}

/** Short, as it is renewed in its file for as long as the control plane runs. */
const TOKEN_TTL_MS = 60 * 60 * 1000;

/** @throws EnvoyNotFound and others whose messages say what to do */
export async function startLocalSidecars(options: LocalSidecarsOptions): Promise<LocalSidecars> {
  const { mesh, xds, trustBundlePem, tokenKey, stateDirectory, transparent, log } = options;
  const envoy = await findEnvoy({ flag: options.envoy, environment: process.env });
  logEnvoy(envoy, log);
  const issuer = new TokenIssuer(tokenKey);
  const supervisor = new SidecarSupervisor({
    stateDirectory,
    envoy: envoy.path,
    bootstrap: (workload, files) => sidecarBootstrap(workload, files, xds),
    trustBundlePem,
    mint: (workload) => mint(issuer, mesh.model.settings.trustDomain, workload),
    ...transparent,
    log,
  });
  const reconcile = () =>
    supervisor.reconcile([...mesh.model.workloads.entries()].map(([, workload]) => workload));
  const unfollow = mesh.onWorkloadsChanged(reconcile);
  reconcile();
  await supervisor.endLeftovers();
  return {
    stop: () => {
      unfollow();
      return supervisor.stop();
    },
    kill: () => supervisor.kill(),
  };
}

async function mint(issuer: TokenIssuer, trustDomain: string, workload: Workload) {
  const { namespace, serviceAccount } = workload;
  const spiffeId = SpiffeId.of({ trustDomain, namespace, serviceAccount });
  const { token, claims } = await issuer.issue({ workload: workload.key, spiffeId, ttlMs: TOKEN_TTL_MS });
  return { token, expiresAt: claims.expiresAt };
}
