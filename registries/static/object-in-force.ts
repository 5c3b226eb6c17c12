import type { Kind, MeshObject } from '../../api/object.ts';
import type { Origin } from '../../mesh-model/origin.ts';

/** The version of an object that holds, and where it came from. */
export interface ObjectInForce<K extends Kind> {
  readonly object: MeshObject<K>;
  readonly origin: Origin;
  /** Another registry that writes the service itself: here it only says what the name stands for. */
  readonly writtenBy?: string;
}

/** The kinds that describe services and instances. */
export type StaticKind = 'Service' | 'MeshService' | 'MeshWorkload';

/** An object that began to hold, changed, or does not hold any more. */
export type ObjectChange =
  | { readonly kind: StaticKind; readonly key: string; readonly inForce: undefined }
  | {
      readonly [K in StaticKind]: {
        readonly kind: K;
        readonly key: string;
        readonly inForce: ObjectInForce<K>;
      };
    }[StaticKind];

/** Where the static registry gets its objects from: the inventory of configuration objects. */
export interface ObjectSource {
  /** Tells all objects that hold now, at once, and then each batch of changes, until the returned function is called. */
  follow(listener: (changes: readonly ObjectChange[]) => void): () => void;
}

/** Objects of several sources, each of which has its own. */
export function objectsOf(...sources: readonly ObjectSource[]): ObjectSource {
  return {
    follow: (listener) => {
      const unfollow = sources.map((source) => source.follow(listener));
      return () => {
        for (const stop of unfollow) stop();
      };
    },
  };
}
