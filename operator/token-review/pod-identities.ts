import type { ObjectSource } from '../kubernetes/informer/object-source.ts';

/** Which pod has a name now, as an informer knows it. */
export interface PodIdentities {
  /** By `namespace/name`. Undefined where there is no such pod, or not known yet. */
  uidOf(key: string): string | undefined;
  /** Tells the keys of pods that were made, changed or deleted, until the returned function is called. */
  follow(changed: (keys: ReadonlySet<string>) => void): () => void;
}

/** The pods of an informer. */
export function podIdentities(pods: ObjectSource<{ readonly uid: string }>): PodIdentities {
  return {
    uidOf: (key) => pods.get(key)?.uid,
    follow: (changed) => pods.follow((changes) => changed(new Set(changes.map(({ key }) => key)))),
  };
}
