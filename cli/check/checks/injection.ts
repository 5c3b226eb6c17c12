import { recordOf, recordsOf } from '../../../operator/kubernetes/resources/read-fields.ts';
import { PROXY_CONTAINER } from '../../../sidecar-injector/mesh-words.ts';
import { ApiRefused, ApiUnreachable } from '../../client/api-errors.ts';
import type { CommandError } from '../../command-error.ts';
import { type Check, type CheckContext, defineCheck } from '../check.ts';
import { inTurns } from '../cluster-reader.ts';
import { type CheckFinding, counted, error, firstNames, ok, orOk, warning } from '../finding.ts';

/** What came of asking for a pod that is not kept. */
export interface InjectionTrial {
  readonly namespace: string;
  readonly outcome:
    | { readonly is: 'Injected' | 'NotInjected' }
    /** The user may not make pods there. */
    | { readonly is: 'NotAllowed' }
    /** In the API server's words. */
    | { readonly is: 'Refused'; readonly message: string };
}

/** Of many namespaces the first few will do: the webhook is the same. */
const MOST_NAMESPACES = 5;

/** The API server asks the operator for sidecars, and gets them: shown by a pod that is asked for and not made. */
export const injection: Check = defineCheck<readonly InjectionTrial[]>({
  name: 'injection',
  when: 'After',
  gather: async (context) => {
    const namespaces = await context.cluster.meshNamespaces();
    const some = namespaces.slice(0, MOST_NAMESPACES);
    return inTurns(some, ({ metadata: { name } }) => tryPod(context, name), 2);
  },
  judge: judgeInjection,
});

async function tryPod({ cluster }: CheckContext, namespace: string): Promise<InjectionTrial> {
  const request = {
    method: 'POST',
    path: `/api/v1/namespaces/${namespace}/pods`,
    query: { dryRun: 'All' },
    body: POD,
  } as const;
  try {
    const pod = await cluster.send('create pods', request);
    return { namespace, outcome: { is: hasSidecar(pod) ? 'Injected' : 'NotInjected' } };
  } catch (problem) {
    const isAnswer = problem instanceof ApiRefused || problem instanceof ApiUnreachable;
    if (!isAnswer) throw problem;
    return { namespace, outcome: refusal(problem) };
  }
}

function refusal(problem: CommandError): InjectionTrial['outcome'] {
  const words = problem.cause instanceof Error ? problem.cause.message : problem.problem;
  // RBAC says it in these words; admission refuses with the same status, and is what this is about.
  return /cannot create resource/.test(words)
    ? { is: 'NotAllowed' }
    : { is: 'Refused', message: words.slice(words.indexOf(': ') + 2) };
}

function hasSidecar(pod: unknown): boolean {
  const spec = recordOf(recordOf(pod).spec);
  return [...recordsOf(spec.initContainers), ...recordsOf(spec.containers)].some(
    ({ name }) => name === PROXY_CONTAINER,
  );
}

export function judgeInjection(trials: readonly InjectionTrial[]): readonly CheckFinding[] {
  if (trials.length === 0) return [ok('no labelled namespace to try it in')];
  const findings = trials.flatMap(trialFindings);
  const untried = trials.filter(({ outcome }) => outcome.is === 'NotAllowed');
  if (untried.length > 0) {
    const names = firstNames(untried.map(({ namespace }) => namespace));
    const fix = 'run it as somebody who may; nothing is made, the API server is asked for a dry run';
    return [...findings, warning(`not tried: you may not create pods in ${names}`, fix)];
  }
  const tried = counted(trials.length, 'namespace');
  return orOk(findings, `a pod that was tried in ${tried} gets its sidecar`);
}

function trialFindings({ namespace, outcome }: InjectionTrial): readonly CheckFinding[] {
  if (outcome.is === 'NotInjected') {
    const fix = 'see the checks of webhooks and pod security above, and the log of the operator';
    return [error(`a pod in namespace ${namespace} gets no sidecar`, fix)];
  }
  if (outcome.is === 'Refused') {
    const message = `a pod in namespace ${namespace} is refused: ${outcome.message}`;
    return [
      error(message, 'do what it says; where a webhook is named, see the checks of webhooks and service'),
    ];
  }
  return [];
}

/** Allowed in every namespace, by quotas and by Pod Security: what is refused is the sidecar's doing. */
const POD = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { generateName: 'meltemi-check-' },
  spec: {
    automountServiceAccountToken: false,
    securityContext: { runAsNonRoot: true, runAsUser: 65_532, seccompProfile: { type: 'RuntimeDefault' } },
    containers: [
      {
        name: 'check',
        image: 'meltemi.invalid/check:none',
        resources: { requests: { cpu: '1m', memory: '1Mi' }, limits: { cpu: '1m', memory: '1Mi' } },
        securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
      },
    ],
  },
} as const;
