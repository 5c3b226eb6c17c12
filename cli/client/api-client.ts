import type { ListedObject } from './listed-object.ts';
import type { SeenProblem } from './seen-problem.ts';
import type { SeenProxy, SeenProxyConfiguration } from './seen-proxy.ts';

/** What must be known of a kind to ask for its objects. */
export interface ServedKind {
  readonly apiVersion: string;
  readonly kind: string;
  readonly plural: string;
  readonly namespaced: boolean;
}

/** Objects to be followed: of one namespace, or of all, by their name. */
export interface FollowedName {
  readonly namespace: string | undefined;
  readonly name: string;
}

/** Tells when it is worth looking again. */
export interface Changes {
  /** Ends when something may have changed, or `limitMs` is over. Never rejects: what is wrong shows when somebody looks. */
  next(limitMs: number): Promise<void>;
  close(): void;
}

/**
 * Reads a control plane and its objects: one that runs by itself, or one in a cluster. Each call rejects with a CommandError,
 * an ApiUnreachable where trying again may help.
 */
export interface ApiClient {
  /** The objects of a kind, by namespace and name: of one namespace, else of all. */
  list(kind: ServedKind, namespace?: string): Promise<readonly ListedObject[]>;
  /** One object; undefined where there is none of that name. The namespace of a kind without is the empty text. */
  object(kind: ServedKind, namespace: string, name: string): Promise<ListedObject | undefined>;
  /** Follows objects of a name. Close it. */
  changes(kind: ServedKind, name: FollowedName): Changes;
  /** Everything that should have a proxy, in order of name. */
  proxies(): Promise<readonly SeenProxy[]>;
  /** One proxy with all that it has been sent; undefined where there is none of that name. */
  proxy(namespace: string, name: string): Promise<SeenProxyConfiguration | undefined>;
  /** What is wrong with the files, and belongs to no object that is listed with its status. */
  problems(): Promise<readonly SeenProblem[]>;
}

/** By namespace and name, in the order of code units: it does not depend on whose machine it is. */
export function inOrderOfName(objects: readonly ListedObject[]): readonly ListedObject[] {
  return objects.toSorted((a, b) => compareText(a.namespace, b.namespace) || compareText(a.name, b.name));
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
