/** Where the images of the two containers are. */
export interface SidecarImages {
  /** Stock Envoy. */
  readonly proxy: string;
  /** iptables, and a script that runs it. */
  readonly init: string;
  /** `undefined`: what Kubernetes does by itself. */
  readonly pullPolicy?: 'Always' | 'IfNotPresent' | 'Never' | undefined;
}

/** Quantities of Kubernetes. */
export interface ComputeBounds {
  readonly request: string;
  readonly limit: string;
}

export const PROXY_LOG_LEVELS = ['trace', 'debug', 'info', 'warning', 'error', 'critical', 'off'] as const;
export type ProxyLogLevel = (typeof PROXY_LOG_LEVELS)[number];

/** What the mesh gives each sidecar, where a pod's annotations do not say otherwise. */
export interface SidecarSettings {
  readonly images: SidecarImages;
  readonly cpu: ComputeBounds;
  readonly memory: ComputeBounds;
  /** Worker threads. */
  readonly concurrency: number;
  readonly logLevel: ProxyLogLevel;
  /** Seconds for which an application that is to end goes on, until its callers have heard of it; 0: none. */
  readonly drainSeconds: number;
  /** Life of the token with which the proxy shows who it is, seconds. The kubelet renews it; Kubernetes allows 600 or more. */
  readonly tokenSeconds: number;
}

/** A mesh in which nobody has said otherwise. A limit keeps one pod's traffic from taking the node. */
export const DEFAULT_SIDECAR = {
  cpu: { request: '100m', limit: '2' },
  memory: { request: '128Mi', limit: '1Gi' },
  concurrency: 2,
  logLevel: 'warning',
  drainSeconds: 5,
  tokenSeconds: 3600,
} as const satisfies Omit<SidecarSettings, 'images'>;
