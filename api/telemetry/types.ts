// Generated from the schema of the kind by `make generate`. Do not edit.

import type { ObjectStatus } from '../conditions.ts';
import type { NamespacedMeta } from '../metadata.ts';

/** What is observed, and by which adapter. */
export interface Telemetry {
  readonly apiVersion: 'mesh.meltemi.dev/v1alpha1';
  readonly kind: 'Telemetry';
  readonly metadata: NamespacedMeta;
  readonly spec: TelemetrySpec;
  readonly status?: ObjectStatus;
}
/**
 * The targets and what is observed there. For each section the most specific target wins whole (workload, then service, then namespace, then mesh).
 */
export interface TelemetrySpec {
  /**
   * What is observed. When absent or empty, the whole namespace, and in the root namespace the whole mesh.
   */
  readonly targetRefs?: readonly TargetRef[];
  readonly metrics?: Metrics;
  /** Logs of requests and connections. */
  readonly accessLogs?: readonly AccessLog[];
  readonly tracing?: Tracing;
  /** Where reports go besides. */
  readonly adapters?: readonly TelemetryAdapter[];
}
export interface TargetRef {
  /** The kind of the target. */
  readonly kind: 'Service' | 'MeshService' | 'Gateway' | 'Workload';
  /** The name of the target, in the namespace of the policy. */
  readonly name?: string;
  /** For a Workload, the labels it must have. */
  readonly labels?: {
    readonly [k: string]: string;
  };
}
/** The metrics of requests and connections. */
export interface Metrics {
  readonly dimensions?: MetricDimensions;
  /** How many series one proxy may hold. What is beyond is counted together as `other`. */
  readonly maxSeries?: number;
}
/** Changes to the dimensions that every metric has. */
export interface MetricDimensions {
  /** CEL expressions over the attributes, by name. */
  readonly add?: {
    readonly [k: string]: string;
  };
  /** Names of dimensions to leave out. */
  readonly remove?: readonly string[];
}
export interface AccessLog {
  readonly to: AccessLogSink;
  /** A CEL expression over the attributes. */
  readonly when?: string;
}
/** Where the log goes. */
export interface AccessLogSink {
  readonly stdout?: StdoutSink;
  readonly grpc?: ServerAddress;
  readonly otlp?: ServerAddress;
}
/** The standard output of the proxy. */
export interface StdoutSink {
  /** How a line looks. */
  readonly format: 'json' | 'text';
}
/** Where the server is. */
export interface ServerAddress {
  /** The host name, such as zipkin.observability. */
  readonly host: string;
  /** The port. */
  readonly port: number;
}
/** Traces of requests. */
export interface Tracing {
  readonly to: TracingSink;
  /** How many of the requests without a trace get one, in percent. */
  readonly samplePercent: number;
  /** CEL expressions over the attributes, by name. */
  readonly tags?: {
    readonly [k: string]: string;
  };
}
/** Where the spans go. */
export interface TracingSink {
  readonly zipkin?: ServerAddress;
  readonly otlp?: ServerAddress;
}
export interface TelemetryAdapter {
  /** The name of the adapter. */
  readonly name: string;
  /** The kind of adapter. */
  readonly type: 'webhook';
  /** Where it listens. */
  readonly url: string;
  /** A CEL expression over the attributes. */
  readonly when?: string;
}
