import { KINDS } from '../../../api/kinds.ts';
import type { RawObject } from '../../../operator/kubernetes/resources/raw-object.ts';
import { numberOf, recordOf } from '../../../operator/kubernetes/resources/read-fields.ts';
import { type Check, defineCheck } from '../check.ts';
import { type CheckFinding, error, ok, warning } from '../finding.ts';
import { isRefusal, type ProxyTrouble, proxyTroubles, troubleFix } from '../proxy-troubles.ts';

export interface MeshFacts {
  readonly rootNamespace: string;
  /** Connected proxies of the whole mesh; undefined where nothing was written. */
  readonly connected: number | undefined;
  readonly troubles: readonly ProxyTrouble[];
}

/** How many of them are told one by one. */
const MOST_TROUBLES = 10;

/** No pod that should be in the mesh is outside, and no proxy refuses or lacks anything. */
export const meshStatus: Check = defineCheck<MeshFacts>({
  name: 'proxies',
  when: 'After',
  gather: async ({ cluster }) => meshFacts(await cluster.list(KINDS.MeshStatus), cluster.rootNamespace),
  judge: judgeMesh,
});

function meshFacts(statuses: readonly RawObject[], rootNamespace: string): MeshFacts {
  const root = statuses.find(({ metadata }) => metadata.namespace === rootNamespace);
  const proxies = recordOf(recordOf(root?.fields.status).proxies);
  return {
    rootNamespace,
    connected: numberOf(proxies.connected),
    troubles: proxyTroubles(statuses.map(({ fields }) => fields)),
  };
}

export function judgeMesh({ rootNamespace, connected, troubles }: MeshFacts): readonly CheckFinding[] {
  if (connected === undefined) {
    const message = `the operator has not written the MeshStatus of ${rootNamespace}`;
    const fix = `the log of its leader says why: kubectl -n ${rootNamespace} logs deployment/meltemi`;
    return [warning(message, fix)];
  }
  if (troubles.length === 0) return [ok(`${connected} ${connected === 1 ? 'proxy' : 'proxies'} in order`)];
  const findings = troubles.slice(0, MOST_TROUBLES).map((trouble) => {
    const text = `${trouble.proxy} ${trouble.state}: ${trouble.message}`;
    return isRefusal(trouble) ? error(text, troubleFix(trouble)) : warning(text, troubleFix(trouble));
  });
  const rest = troubles.length - findings.length;
  if (rest === 0) return findings;
  return [...findings, warning(`and ${rest} more`, 'see them all: `meltemi get meshstatus -o wide`')];
}
