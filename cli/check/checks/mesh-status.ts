import { KINDS } from '../../../api/kinds.ts';
import type { RawObject } from '../../../operator/kubernetes/resources/raw-object.ts';
import { numberOf, recordOf, recordsOf, textOf } from '../../../operator/kubernetes/resources/read-fields.ts';
import { type Check, defineCheck } from '../check.ts';
import { type CheckFinding, counted, error, ok, warning } from '../finding.ts';

export interface ProxyTrouble {
  /** `bookinfo/reviews-v1`. */
  readonly proxy: string;
  /** `Rejected`, `Stale`, `Disconnected`, `NotInjected`, `Outdated`; a newer operator may know others. */
  readonly state: string;
  readonly message: string;
}

export interface MeshFacts {
  readonly rootNamespace: string;
  /** Connected proxies of the whole mesh; undefined where nothing was written. */
  readonly connected: number | undefined;
  readonly troubles: readonly ProxyTrouble[];
}

/** How many of them are told one by one. */
const MOST_TROUBLES = 10;

/** What to do about a pod or proxy that is not in order. */
const FIXES: Readonly<Record<string, string>> = {
  Rejected: 'correct the object that is named: `meltemi analyze` lists them',
  Stale: '`meltemi proxy NAMESPACE/NAME` shows what it waits for',
  Disconnected: "look at its sidecar: kubectl logs NAME -c meltemi-proxy, and the pod's way to the operator",
  NotInjected: 'restart it, such as with kubectl rollout restart, or do what it says',
  Outdated: 'restart it: kubectl rollout restart of what it belongs to',
};

/** No pod that should be in the mesh is outside, and no proxy refuses or lacks anything. */
export const meshStatus: Check = defineCheck<MeshFacts>({
  name: 'proxies',
  when: 'After',
  gather: async ({ cluster }) => meshFacts(await cluster.list(KINDS.MeshStatus), cluster.rootNamespace),
  judge: judgeMesh,
});

/** The root namespace's is the sum of all; what is wrong stands in that of each namespace, for more of them. */
function meshFacts(statuses: readonly RawObject[], rootNamespace: string): MeshFacts {
  const root = statuses.find(({ metadata }) => metadata.namespace === rootNamespace);
  const proxies = recordOf(recordOf(root?.fields.status).proxies);
  const troubles = statuses.flatMap(({ fields }) => recordsOf(recordOf(fields.status).problems));
  const byText = new Map(troubles.map(proxyTrouble).map((trouble) => [JSON.stringify(trouble), trouble]));
  return { rootNamespace, connected: numberOf(proxies.connected), troubles: [...byText.values()] };
}

function proxyTrouble({ proxy, state, message }: Readonly<Record<string, unknown>>): ProxyTrouble {
  return { proxy: textOf(proxy) ?? '', state: textOf(state) ?? '', message: textOf(message) ?? '' };
}

export function judgeMesh({ rootNamespace, connected, troubles }: MeshFacts): readonly CheckFinding[] {
  if (connected === undefined) {
    const message = `the operator has not written the MeshStatus of ${rootNamespace}`;
    const fix = `the log of its leader says why: kubectl -n ${rootNamespace} logs deployment/meltemi`;
    return [warning(message, fix)];
  }
  if (troubles.length === 0)
    return [ok(`${counted(connected, 'proxy').replace('proxys', 'proxies')} in order`)];
  const findings = troubles.slice(0, MOST_TROUBLES).map(({ proxy, state, message }) => {
    const text = `${proxy} ${state}: ${message}`;
    const fix = FIXES[state] ?? '`meltemi status` has more';
    return state === 'Rejected' ? error(text, fix) : warning(text, fix);
  });
  const rest = troubles.length - findings.length;
  if (rest === 0) return findings;
  return [...findings, warning(`and ${rest} more`, 'see them all: `meltemi get meshstatus -o wide`')];
}
