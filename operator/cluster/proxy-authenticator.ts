import type { Registry } from 'prom-client';
import type { SourceCollection } from '../../mesh-model/collections/graph.ts';
import type { Workload } from '../../mesh-model/workload.ts';
import type { KeptPod } from '../../registries/kubernetes/kept-pod.ts';
import { TOKEN_AUDIENCE } from '../../sidecar-injector/proxy/sidecar-files.ts';
import type { Authenticator } from '../../xds/server/authentication.ts';
import type { ApiConnection } from '../kubernetes/connection/api-connection.ts';
import type { ObjectSource } from '../kubernetes/informer/object-source.ts';
import type { Logger } from '../log.ts';
import { podIdentities } from '../token-review/pod-identities.ts';
import { ApiServerReviews } from '../token-review/token-review.ts';
import { TokenReviewAuthenticator } from '../token-review/token-review-authenticator.ts';
import { TokenReviewMetrics } from '../token-review/token-review-metrics.ts';
import { AwaitingAuthenticator } from './awaiting-authenticator.ts';

export interface ProxyAuthenticatorOptions {
  readonly connection: ApiConnection;
  readonly trustDomain: string;
  readonly pods: ObjectSource<KeptPod>;
  readonly workloads: () => SourceCollection<Workload>;
  readonly registry: Registry;
  readonly log: Logger;
}

/** Who proxies of a cluster are: what the API server says of their tokens, as soon as the mesh knows their pods. */
export function proxyAuthenticator(options: ProxyAuthenticatorOptions): {
  readonly authenticator: Authenticator;
  readonly close: () => void;
} {
  const { connection, trustDomain, pods, workloads, registry, log } = options;
  const audience = TOKEN_AUDIENCE;
  const reviewed = new TokenReviewAuthenticator({
    reviewer: new ApiServerReviews({ connection, audience }),
    audience,
    trustDomain,
    pods: podIdentities(pods),
    log,
    metrics: new TokenReviewMetrics(registry),
  });
  return { authenticator: new AwaitingAuthenticator(reviewed, workloads), close: () => reviewed.close() };
}
