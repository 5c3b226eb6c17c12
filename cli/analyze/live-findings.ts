import { isKind, KINDS, type KindInfo } from '../../api/kinds.ts';
import { objectKeyText } from '../../api/object.ts';
import { isRecord } from '../../api/record.ts';
import { isRefusal, proxyTroubles, troubleFix } from '../check/proxy-troubles.ts';
import type { ApiClient } from '../client/api-client.ts';
import { isCurrent, type ListedObject, type SeenCondition } from '../client/listed-object.ts';
import type { SeenProblem } from '../client/seen-problem.ts';
import type { Finding } from './finding.ts';
import { parseSource } from './source-text.ts';

/** What is wrong with a mesh that runs, as it says itself. */
export interface LiveFindings {
  readonly findings: readonly Finding[];
  readonly objectCount: number;
}

/** Kinds whose objects have conditions. */
const JUDGED: readonly KindInfo[] = Object.values(KINDS).filter(
  ({ apiVersion, kind }) => apiVersion !== 'v1' && kind !== 'MeshStatus',
);

/** Of each condition, the status that is not as it should be, and how bad that is. */
const TROUBLES: readonly {
  readonly type: string;
  readonly bad: SeenCondition['status'];
  readonly severity: Finding['severity'];
}[] = [
  { type: 'Accepted', bad: 'False', severity: 'Error' },
  { type: 'ResolvedRefs', bad: 'False', severity: 'Error' },
  { type: 'Programmed', bad: 'False', severity: 'Error' },
  { type: 'Conflicted', bad: 'True', severity: 'Error' },
  { type: 'Overridden', bad: 'True', severity: 'Warning' },
];

/** Everything that objects, proxies and files of a running mesh have wrong; the objects of one namespace, or all. @throws CommandError */
export async function liveFindings(api: ApiClient, namespace: string | undefined): Promise<LiveFindings> {
  // Who looks at one namespace may be who may not look at the cluster.
  const kinds = JUDGED.filter(({ namespaced }) => namespaced || namespace === undefined);
  const [lists, statuses, problems] = await Promise.all([
    Promise.all(kinds.map((kind) => api.list(kind, namespace))),
    api.list(KINDS.MeshStatus, namespace),
    api.problems(),
  ]);
  const objects = lists.flat();
  const findings = [
    ...problems.map(fileFinding),
    ...objects.flatMap(objectFindings),
    ...proxyFindings(statuses),
  ];
  return { findings, objectCount: objects.length };
}

function objectFindings(object: ListedObject): readonly Finding[] {
  if (object.conditions.length === 0) {
    const message = 'has no status: the control plane has not seen it yet, or does not run';
    return [finding(object, 'Warning', 'NotJudged', message)];
  }
  return TROUBLES.flatMap(({ type, bad, severity }) => {
    const condition = object.conditions.find((one) => one.type === type);
    if (condition === undefined) return [];
    if (!isCurrent(object, condition)) {
      if (type !== 'Programmed') return [];
      return [finding(object, 'Warning', 'Pending', 'its newest text is not at the proxies yet')];
    }
    if (condition.status !== bad) return [];
    const { reason, message } = condition;
    // On its way: nothing to mend, so far.
    return [finding(object, reason === 'Pending' ? 'Warning' : severity, reason, message)];
  });
}

function finding(
  object: ListedObject,
  severity: Finding['severity'],
  reason: string,
  message: string,
): Finding {
  const { kind, namespace, name } = object;
  return {
    severity,
    reason,
    object: isKind(kind) ? objectKeyText({ kind, namespace, name }) : undefined,
    path: '',
    message,
    source: parseSource(sourceText(object)),
  };
}

/** Objects of files say where they are written. */
function sourceText({ whole: { metadata } }: ListedObject): string | undefined {
  const annotations = isRecord(metadata) ? metadata.annotations : undefined;
  const source = isRecord(annotations) ? annotations['mesh.meltemi.dev/source'] : undefined;
  return typeof source === 'string' ? source : undefined;
}

function fileFinding({ object, path, message, source }: SeenProblem): Finding {
  return { severity: 'Error', reason: 'Invalid', object, path, message, source: parseSource(source) };
}

function proxyFindings(statuses: readonly ListedObject[]): readonly Finding[] {
  return proxyTroubles(statuses.map(({ whole }) => whole)).map((trouble): Finding => {
    const { proxy, state, message } = trouble;
    return {
      severity: isRefusal(trouble) ? 'Error' : 'Warning',
      reason: state,
      object: undefined,
      path: '',
      message: `${proxy} ${state}: ${message}: ${troubleFix(trouble)}`,
      source: undefined,
    };
  });
}
