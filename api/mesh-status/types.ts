// Generated from the schema of the kind by `make generate`. Do not edit.

import type { Condition } from '../conditions.ts';
import type { NamespacedMeta } from '../metadata.ts';

/**
 * The state of the mesh in a namespace, written by the operator. The one in the root namespace is for the whole mesh.
 */
export interface MeshStatus {
  readonly apiVersion: 'mesh.meltemi.dev/v1alpha1';
  readonly kind: 'MeshStatus';
  readonly metadata: NamespacedMeta;
  readonly status?: MeshState;
}
/** What the operator sees. Written by the operator only. */
export interface MeshState {
  readonly proxies?: ProxyTotals;
  readonly traffic?: TrafficSummary;
  /** Whether the certificates are in order, and when the first ends, such as `ok (11h)`. */
  readonly certificates?: string;
  /** Proxies that are not in order and pods that should have one and do not, the first of them. */
  readonly problems?: readonly ProxyProblem[];
  /** The generation of the object that the conditions are about. */
  readonly observedGeneration?: number;
  /** What is true of the object, one entry a type. */
  readonly conditions?: readonly Condition[];
}
/** How many proxies there are. */
export interface ProxyTotals {
  /** How many proxies. */
  readonly connected: number;
  /** How many proxies. */
  readonly disconnected: number;
  /** How many proxies. */
  readonly synced: number;
  /** How many proxies. */
  readonly stale: number;
  /** How many proxies. */
  readonly rejected: number;
}
/** What the proxies have seen in the last minute, written for people. */
export interface TrafficSummary {
  /** How much of it was mutual TLS, such as 100%. */
  readonly mtls?: string;
  /** How much of it succeeded, such as 99.8%. */
  readonly success?: string;
  /** The 99th percentile of the time to answer, such as 12ms. */
  readonly p99?: string;
}
export interface ProxyProblem {
  /** The name of the proxy, which is that of its pod or workload. */
  readonly proxy: string;
  /**
   * What is wrong. `NotInjected` is a pod that should have a sidecar and has none; `Outdated` is one that works with what an earlier version was injected or started with, until its pod is restarted.
   */
  readonly state: 'Disconnected' | 'Stale' | 'Rejected' | 'NotInjected' | 'Outdated';
  /** The reason in words. */
  readonly message: string;
  /** Since when. */
  readonly since?: string;
}
