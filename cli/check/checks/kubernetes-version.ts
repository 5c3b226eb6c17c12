import { recordOf, textOf } from '../../../operator/kubernetes/resources/read-fields.ts';
import { defineCheck } from '../check.ts';
import { type CheckFinding, error, ok, warning } from '../finding.ts';

/** Minor versions of Kubernetes 1: rules in CRDs are checked by the API server, and sidecars are containers of their own sort. */
const MINOR = { rulesInCrds: 25, nativeSidecars: 29 } as const;

export interface VersionFacts {
  readonly server: string;
  /** `v1.36.0`; empty where the server does not say. */
  readonly version: string;
}

/** The API server answers, and is new enough. */
export const kubernetesVersion = defineCheck<VersionFacts>({
  name: 'kubernetes',
  when: 'Always',
  gather: async ({ cluster }) => {
    const answer = recordOf(await cluster.send('get version', { method: 'GET', path: '/version' }));
    return { server: cluster.cluster.server, version: textOf(answer.gitVersion) ?? '' };
  },
  judge: judgeVersion,
});

export function judgeVersion({ server, version }: VersionFacts): readonly CheckFinding[] {
  const minor = minorOf(version);
  const at = `${version || 'of an unknown version'} at ${server}`;
  if (minor !== undefined && minor < MINOR.rulesInCrds) {
    return [error(`Kubernetes is ${at}, which is too old`, `use 1.${MINOR.nativeSidecars} or newer`)];
  }
  if (minor !== undefined && minor < MINOR.nativeSidecars) {
    const less = 'sidecars are plain containers there, and Jobs get none';
    return [warning(`Kubernetes is ${at}: ${less}`, `use 1.${MINOR.nativeSidecars} or newer`)];
  }
  return [ok(`Kubernetes ${at}`)];
}

/** The minor version of a 1.x; undefined where the text is none. */
export function minorOf(version: string): number | undefined {
  const [, minor] = /^v?1\.(\d{1,4})/.exec(version) ?? [];
  return minor === undefined ? undefined : Number(minor);
}
