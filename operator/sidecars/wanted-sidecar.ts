import type { Workload } from '../../mesh-model/workload.ts';

/** The user that an Envoy runs as, where it is not the control plane's own. */
export interface EnvoyUser {
  readonly uid: number;
  readonly gid: number;
}

/** What was done on the host for a sidecar, such as a redirection of traffic. */
export interface Preparation {
  /** Does what must wait until Envoy has its first whole configuration. Tried again where it fails. */
  live?(): Promise<void>;
  /** Undoes it, but for what the open connections of an Envoy that is about to be drained need. */
  release(): Promise<void>;
  /** Undoes the rest, when that Envoy has ended. */
  end?(): Promise<void>;
}

/**
 * Makes the host ready for a sidecar. It is called before each start of its Envoy, and when a later control plane takes a
 * running one over, with everything of earlier calls still in place: it makes what is there match. Only what the last call
 * gave is released, before Envoy is ended for good, so that the application's traffic is never sent to nobody. Undefined where
 * there is nothing to do for this workload.
 */
export type Prepare = (workload: Workload) => Promise<Preparation | undefined>;
