import type { ProxyProblem } from '../../api/mesh-status/types.ts';
import type { KeptPod } from '../../registries/kubernetes/kept-pod.ts';
import { type DecisionContext, decideByFacts } from '../../sidecar-injector/injection/decide.ts';
import { isAskedFor, skipWords } from '../../sidecar-injector/injection/skip-reason.ts';
import { restartWords } from './restart-words.ts';

/** What a connected proxy says of the bootstrap that it was started with; versions before this one say nothing. */
export interface RunningBootstrap {
  readonly hash: string | undefined;
}

/** What besides a pod decides whether its sidecar is as it should be. */
export interface SidecarContext extends DecisionContext {
  /** The version of this program. */
  readonly version: string;
  /** Of the bootstrap that pods of the namespace are started with now. */
  readonly bootstrapHash: string;
  /** Undefined where the proxy is not connected. */
  readonly running: RunningBootstrap | undefined;
}

/**
 * What is wrong with a pod's sidecar: it should have one and has none, or it has an old one. A pod that is about to go, or has done its
 * work, is of no concern any more.
 */
export function injectionProblem(pod: KeptPod, context: SidecarContext): ProxyProblem | undefined {
  if (pod.hasEnded || pod.health === 'Draining') return undefined;
  const { injectedBy } = pod.injection;
  const decision = decideByFacts(pod.injection, context);
  if (injectedBy !== undefined) return outdated(pod, injectedBy, decision.kind === 'Injected', context);
  switch (decision.kind) {
    case 'Injected':
      return undefined;
    case 'Inject':
      return notInjected(pod, `${MADE_WITHOUT}; ${restartWords(pod)}`);
    case 'Skip':
      return isAskedFor(decision.reason) ? notInjected(pod, skipWords(decision.reason)) : undefined;
  }
}

/** Nothing keeps it from having one: so nobody was asked when it was made. */
const MADE_WITHOUT = 'it was made before it or its namespace was labelled, or while the webhook was away';

function notInjected(pod: KeptPod, words: string): ProxyProblem {
  const since = pod.createdAt === '' ? {} : { since: pod.createdAt };
  return { proxy: nameOf(pod), state: 'NotInjected', message: words, ...since };
}

function outdated(
  pod: KeptPod,
  injectedBy: string,
  isWantedHere: boolean,
  { revision, version, bootstrapHash, running }: SidecarContext,
): ProxyProblem | undefined {
  const [byRevision = '', ...rest] = injectedBy.split('/');
  const byVersion = rest.join('/');
  const tell = (words: string): ProxyProblem => ({
    proxy: nameOf(pod),
    state: 'Outdated',
    message: `${words}; ${restartWords(pod)}`,
  });
  if (byRevision !== revision) {
    // Another control plane's pod is that one's to tell of, unless its labels say now that it is ours.
    return isWantedHere
      ? tell(`it was injected by the control plane ${shown(byRevision)}, and is to be of ${revision}`)
      : undefined;
  }
  if (byVersion !== version)
    return tell(`it was injected by version ${shown(byVersion)}, and this is ${version}`);
  if (running === undefined || running.hash === bootstrapHash) return undefined;
  return tell('its proxy was started with an earlier bootstrap');
}

/** The annotation is on the pod, where anybody may have written anything. */
function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function nameOf({ namespace, name }: KeptPod): string {
  return `${namespace}/${name}`;
}
