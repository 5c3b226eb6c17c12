import type { FieldPath } from '../../api/field-path.ts';
import { SIDECAR_PORTS } from '../../mesh-model/sidecar-ports.ts';
import { type Handler, HOOK_NAMES, type HookName, type ProbeName } from '../pod/container.ts';

/**
 * A probe or a lifecycle hook with which the kubelet calls a captured port of a pod. The kubelet has no certificate of the mesh,
 * so where mutual TLS is demanded its call would be refused: it is sent to the sidecar's health port, which makes the call
 * in its place.
 */
export interface KubeletCall {
  readonly container: string;
  readonly name: CallName;
  /** The probe or hook in the pod. */
  readonly at: FieldPath;
  /** What is to be called in the end. */
  readonly target: CallTarget;
  readonly timeoutSeconds: number;
  readonly periodSeconds: number;
  /** Whether the pod sends the kubelet to the sidecar already. */
  readonly isRedirected: boolean;
}

export type CallName = ProbeName | HookName;

/** Ports are numbers from 1 to 65535 of the pod's own address. */
export type CallTarget =
  | {
      readonly kind: 'Http';
      readonly path: string;
      readonly port: number;
      readonly scheme: 'HTTP' | 'HTTPS';
    }
  | { readonly kind: 'Tcp'; readonly port: number }
  | { readonly kind: 'Grpc'; readonly port: number; readonly service: string };

/** Whether the kubelet tells the application something, and does not ask. */
export function isHook(name: CallName): name is HookName {
  return HOOK_NAMES.some((hook) => hook === name);
}

/** Where at the health port the kubelet makes a call. It tells the call apart from all others of the pod. */
export function callPath(container: string, name: CallName): string {
  return `/kubelet/${encodeURIComponent(container)}/${name}`;
}

/** Whether a probe or hook is one that injection has sent to the sidecar. */
export function isRedirected(handler: Handler, container: string, name: CallName): boolean {
  return (
    handler.kind === 'Http' &&
    handler.port === SIDECAR_PORTS.health &&
    handler.path === callPath(container, name)
  );
}
