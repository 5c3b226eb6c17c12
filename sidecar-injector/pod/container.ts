/** What injection reads of a container. */
export interface Container {
  readonly name: string;
  readonly args: readonly string[] | undefined;
  /** Of an init container: it is a native sidecar. */
  readonly restartsAlways: boolean;
  readonly ports: readonly ContainerPort[];
  readonly probes: Readonly<Partial<Record<ProbeName, Probe>>>;
  /** `undefined` where the document has no such field. */
  readonly lifecycle: Lifecycle | undefined;
  readonly runAsUser: number | undefined;
  readonly resources: Resources;
}

export interface ContainerPort {
  readonly name: string | undefined;
  readonly number: number | undefined;
}

export const PROBE_NAMES = ['startupProbe', 'livenessProbe', 'readinessProbe'] as const;
export type ProbeName = (typeof PROBE_NAMES)[number];

export interface Probe {
  readonly handler: Handler;
  readonly timeoutSeconds: number;
  readonly periodSeconds: number;
}

export const HOOK_NAMES = ['postStart', 'preStop'] as const;
export type HookName = (typeof HOOK_NAMES)[number];

export type Lifecycle = Readonly<Partial<Record<HookName, Handler>>>;

/** How the kubelet asks or tells a container something. */
export type Handler =
  | {
      readonly kind: 'Http';
      readonly path: string;
      /** A number, or the name of one of the container's ports. */
      readonly port: number | string;
      readonly scheme: 'HTTP' | 'HTTPS';
      /** Where it is asked; `undefined`: at the pod's address. */
      readonly host: string | undefined;
    }
  | { readonly kind: 'Tcp'; readonly port: number | string; readonly host: string | undefined }
  | { readonly kind: 'Grpc'; readonly port: number; readonly service: string }
  /** Nothing that comes over the network: a command, a pause, or a kind that is newer than this program. */
  | { readonly kind: 'Local' };

/** Quantities as they are written. */
export interface Resources {
  readonly requests: ComputeQuantities;
  readonly limits: ComputeQuantities;
}

export interface ComputeQuantities {
  readonly cpu: string | undefined;
  readonly memory: string | undefined;
}
