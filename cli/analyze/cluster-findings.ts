import { programVersion } from '../../operator/program-version.ts';
import { meshNamespaces } from '../check/checks/mesh-namespaces.ts';
import { otherInjectors } from '../check/checks/other-injectors.ts';
import { podSecurity } from '../check/checks/pod-security.ts';
import { webhookConfigurations } from '../check/checks/webhook-configurations.ts';
import { ClusterReader } from '../check/cluster-reader.ts';
import { installedSettings } from '../check/installed-settings.ts';
import type { Cluster } from '../client/cluster.ts';
import { renderInstallation } from '../install/render.ts';
import type { Finding } from './finding.ts';

/** Those checks of an installation that a user of the mesh wants to know of: why pods are not in it. */
const CHECKS = [
  { check: webhookConfigurations, reason: 'WebhookNotReady' },
  { check: otherInjectors, reason: 'OtherMesh' },
  { check: podSecurity, reason: 'PodSecurity' },
  { check: meshNamespaces, reason: 'NamespaceNotReady' },
] as const;

/** What keeps pods of a cluster out of the mesh, and no object's status tells. */
export async function clusterFindings(cluster: Cluster, now: number): Promise<readonly Finding[]> {
  const settings = await installedSettings(cluster);
  const context = {
    cluster: new ClusterReader(cluster, settings.revision),
    installation: renderInstallation(settings),
    version: programVersion(),
    now,
  };
  const found = CHECKS.map(async ({ check, reason }) =>
    (await check.run(context)).flatMap((finding): readonly Finding[] => {
      if (finding.level === 'Ok') return [];
      const { level: severity, message, fix } = finding;
      return [
        { severity, reason, object: undefined, path: '', message: `${message}: ${fix}`, source: undefined },
      ];
    }),
  );
  return (await Promise.all(found)).flat();
}
