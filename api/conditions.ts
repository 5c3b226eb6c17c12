/** What a condition says of an object. `Accepted` and `ResolvedRefs` are about its words, `Programmed` about proxies. */
export type ConditionType = 'Accepted' | 'ResolvedRefs' | 'Programmed' | 'Overridden' | 'Conflicted';

/** Kubernetes' three answers. */
export type ConditionStatus = 'True' | 'False' | 'Unknown';

/** A condition as the mesh computes it, before it is known since when it holds. */
export interface ConditionState {
  readonly type: ConditionType;
  readonly status: ConditionStatus;
  /** One word in CamelCase, for programs. */
  readonly reason: string;
  /** A sentence, for people. */
  readonly message: string;
  /** The generation of the object that the condition is about. */
  readonly observedGeneration: number;
}

/** A condition in the status of an object, in the shape of Kubernetes' metav1.Condition. */
export interface Condition extends ConditionState {
  /** RFC 3339. When the status, not the reason or message, last changed. */
  readonly lastTransitionTime: string;
}

/** The status of every kind but MeshStatus. */
export interface ObjectStatus {
  readonly observedGeneration?: number;
  readonly conditions?: readonly Condition[];
}

/** How many proxies an object affects, and how many of them have acknowledged it. Disconnected ones do not count. */
export interface ProxyCount {
  readonly acknowledged: number;
  readonly connected: number;
}

/** The object is valid, and every field of it is in force. */
export function accepted(observedGeneration: number): ConditionState {
  const message = 'The object is valid.';
  return { type: 'Accepted', status: 'True', reason: 'Accepted', message, observedGeneration };
}

/** The object is refused; its last good version, if any, stays in force. */
export function notAccepted(
  observedGeneration: number,
  reason: 'Invalid' | 'Unsupported',
  message: string,
): ConditionState {
  return { type: 'Accepted', status: 'False', reason, message, observedGeneration };
}

/** Everything the object names exists. */
export function resolvedRefs(observedGeneration: number): ConditionState {
  const message = 'Everything it names exists.';
  return { type: 'ResolvedRefs', status: 'True', reason: 'ResolvedRefs', message, observedGeneration };
}

/** Something the object names does not exist (`BackendNotFound`, `ParentNotFound`, `NoEndpoints`, ...). */
export function unresolvedRefs(observedGeneration: number, reason: string, message: string): ConditionState {
  return { type: 'ResolvedRefs', status: 'False', reason, message, observedGeneration };
}

/** Every connected proxy that the object affects has acknowledged this generation; else, how far that is. */
export function programmed(observedGeneration: number, proxies: ProxyCount): ConditionState {
  const done = proxies.acknowledged >= proxies.connected;
  return {
    type: 'Programmed',
    status: done ? 'True' : 'False',
    reason: done ? 'Acknowledged' : 'Pending',
    message: `${proxies.acknowledged} of ${proxies.connected} proxies`,
    observedGeneration,
  };
}

/** A proxy has rejected what was made of the object. `words` are Envoy's own. */
export function rejected(observedGeneration: number, proxy: string, words: string): ConditionState {
  const message = `${proxy}: ${words}`;
  return { type: 'Programmed', status: 'False', reason: 'Rejected', message, observedGeneration };
}

/** Another policy of the same kind wins over (a section of) this one. `winner` is as `objectKeyText` writes it. */
export function overridden(
  observedGeneration: number,
  winner: string,
  sections: readonly string[],
): ConditionState {
  const message = `${sections.join(', ')}: ${winner} wins`;
  return { type: 'Overridden', status: 'True', reason: 'Overridden', message, observedGeneration };
}

/** Another object claims the same name or route. `other` is as `objectKeyText` writes it. */
export function conflicted(observedGeneration: number, other: string, message: string): ConditionState {
  return {
    type: 'Conflicted',
    status: 'True',
    reason: 'Conflicted',
    message: `${other}: ${message}`,
    observedGeneration,
  };
}

/**
 * Puts new states in the place of the conditions an object had. A condition whose status is as before keeps its
 * transition time; one that is no longer among the states is gone. Conditions come out in the order of the states.
 */
export function updateConditions(
  previous: readonly Condition[],
  states: readonly ConditionState[],
  now: Date,
): readonly Condition[] {
  return states.map((state) => {
    const before = previous.find((condition) => condition.type === state.type);
    const unchanged = before?.status === state.status;
    return { ...state, lastTransitionTime: unchanged ? before.lastTransitionTime : rfc3339(now) };
  });
}

/** Kubernetes writes times to the second. */
function rfc3339(time: Date): string {
  return `${time.toISOString().slice(0, 19)}Z`;
}
