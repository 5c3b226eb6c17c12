import type { Check } from './check.ts';
import { certificateAuthority } from './checks/certificate-authority.ts';
import { injection } from './checks/injection.ts';
import { installPermissions } from './checks/install-permissions.ts';
import { installedKinds } from './checks/installed-kinds.ts';
import { isInstalled } from './checks/is-installed.ts';
import { kubernetesVersion } from './checks/kubernetes-version.ts';
import { leader } from './checks/leader.ts';
import { leftovers } from './checks/leftovers.ts';
import { meshNamespaces } from './checks/mesh-namespaces.ts';
import { meshStatus } from './checks/mesh-status.ts';
import { nodes } from './checks/nodes.ts';
import { operatorPermissions } from './checks/operator-permissions.ts';
import { operatorPods } from './checks/operator-pods.ts';
import { otherInjectors } from './checks/other-injectors.ts';
import { podSecurity } from './checks/pod-security.ts';
import { quotas } from './checks/quotas.ts';
import { replicaVersions } from './checks/replica-versions.ts';
import { servedApis } from './checks/served-apis.ts';
import { serviceEndpoints } from './checks/service-endpoints.ts';
import { webhookConfigurations } from './checks/webhook-configurations.ts';

/** Where one of these fails (there is no API server, or no Meltemi there), there is nothing else to look at. */
export const FIRST_CHECKS: readonly Check[] = [kubernetesVersion, isInstalled];

/** All others, in the order in which somebody should read them: what comes later may follow from what comes first. */
export const CHECKS: readonly Check[] = [
  servedApis,
  installPermissions,
  leftovers,
  nodes,
  installedKinds,
  operatorPermissions,
  operatorPods,
  replicaVersions,
  leader,
  certificateAuthority,
  serviceEndpoints,
  webhookConfigurations,
  otherInjectors,
  podSecurity,
  quotas,
  meshNamespaces,
  injection,
  meshStatus,
];
