// Generated from the schema of the kind by `make generate`. Do not edit.

import type { ClusterMeta } from '../metadata.ts';

/** A Namespace of Kubernetes. The mesh reads its labels. */
export interface Namespace {
  readonly apiVersion: 'v1';
  readonly kind: 'Namespace';
  readonly metadata: ClusterMeta;
}
