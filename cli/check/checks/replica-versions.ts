import { ClusterClient, type ReplicaVersion } from '../../client/cluster-client.ts';
import { type Check, defineCheck } from '../check.ts';
import { type CheckFinding, counted, ok, warning } from '../finding.ts';

/** Every replica answers on its API, and all are of one version: that of this program. */
export const replicaVersions: Check = defineCheck<readonly ReplicaVersion[]>({
  name: 'versions',
  when: 'After',
  gather: ({ cluster }) => new ClusterClient(cluster.cluster, () => undefined).versions(),
  judge: (replicas, { version }) => judgeVersions(replicas, version),
});

export function judgeVersions(replicas: readonly ReplicaVersion[], own: string): readonly CheckFinding[] {
  const silent = replicas
    .filter(({ version }) => version === undefined)
    .map(({ pod, reason }) =>
      warning(
        `pod ${pod} does not answer (${reason})`,
        `look at its log: kubectl logs -n ${pod.replace('/', ' ')}`,
      ),
    );
  const versions = [...new Set(replicas.flatMap(({ version }) => version ?? []))].sort();
  const [only, ...others] = versions;
  if (only === undefined) return silent;
  if (others.length > 0) {
    const message = `the replicas are of several versions: ${versions.join(', ')}`;
    return [...silent, warning(message, 'wait for the end of the roll-out, or run `meltemi upgrade`')];
  }
  if (only !== own) {
    const message = `the operator is ${only}, and this program ${own}`;
    return [...silent, warning(message, `run \`meltemi upgrade\`, or use meltemi ${only}`)];
  }
  return [...silent, ok(`${counted(replicas.length - silent.length, 'replica')} of version ${only}`)];
}
