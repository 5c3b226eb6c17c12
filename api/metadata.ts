/** Labels or annotations: text by key. */
export type TextMap = Readonly<Record<string, string>>;

/** The part of Kubernetes' ObjectMeta that the mesh reads. Other fields are kept, and ignored. */
interface CommonMeta {
  readonly name: string;
  readonly labels?: TextMap;
  readonly annotations?: TextMap;
  readonly uid?: string;
  /** Counts changes of the spec. Conditions say which generation they are about. */
  readonly generation?: number;
  readonly resourceVersion?: string;
  /** RFC 3339. Of two equal policies the older wins. */
  readonly creationTimestamp?: string;
  readonly deletionTimestamp?: string;
}

/** Metadata of a kind that lives in a namespace. */
export interface NamespacedMeta extends CommonMeta {
  readonly namespace: string;
}

/** Metadata of a kind that belongs to the whole cluster. */
export interface ClusterMeta extends CommonMeta {
  readonly namespace?: never;
}
