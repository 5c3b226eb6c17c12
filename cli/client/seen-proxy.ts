import type { AnswerFields } from './answer-fields.ts';

/** A resource that a proxy refuses. */
export interface Refusal {
  /** The type of resource: `VirtualHost`. */
  readonly type: string;
  readonly name: string;
  /** In Envoy's words. */
  readonly reason: string;
}

/** Where one proxy stands, as `GET /api/v1/proxies` tells. */
export interface SeenProxy {
  /** `namespace/name` of its workload. */
  readonly name: string;
  /** `Synced`, `Stale`, `Disconnected`, `Absent`; a newer control plane may know others. */
  readonly state: string;
  /** RFC 3339: of the connection or of its end. */
  readonly since: string | undefined;
  /** Types of resource of which something is on its way. */
  readonly pending: readonly string[];
  readonly rejected: readonly Refusal[];
  /** RFC 3339. */
  readonly certificateNotAfter: string | undefined;
  /** The replica of the control plane that it is, or was last, connected to; where there are several. */
  readonly replica?: string | undefined;
}

/** A resource in a proxy's configuration. */
export interface SeenResource {
  readonly type: string;
  readonly name: string;
  readonly version: string;
  /** `Acknowledged`, `Pending`, `Rejected`. */
  readonly state: string;
  /** Of a refusal, in Envoy's words. */
  readonly reason: string | undefined;
  readonly origins: readonly { readonly object: string; readonly generation: number }[];
  /** Envoy's message as JSON; absent for secrets. */
  readonly message: unknown;
}

/** A proxy with all that it has been sent. */
export interface SeenProxyConfiguration extends SeenProxy {
  readonly resources: readonly SeenResource[];
}

/** @throws MisshapenAnswer */
export function readProxy(fields: AnswerFields): SeenProxy {
  return {
    name: fields.text('name'),
    state: fields.text('state'),
    since: fields.optionalText('since'),
    pending: fields.texts('pending'),
    rejected: fields.list('rejected', readRefusal),
    certificateNotAfter: fields.optionalText('certificateNotAfter'),
    replica: fields.optionalText('replica'),
  };
}

/** @throws MisshapenAnswer */
export function readProxyConfiguration(fields: AnswerFields): SeenProxyConfiguration {
  return { ...readProxy(fields), resources: fields.list('resources', readResource) };
}

function readRefusal(fields: AnswerFields): Refusal {
  return { type: fields.text('type'), name: fields.text('name'), reason: fields.text('reason') };
}

function readResource(fields: AnswerFields): SeenResource {
  return {
    type: fields.text('type'),
    name: fields.text('name'),
    version: fields.text('version'),
    state: fields.text('state'),
    reason: fields.optionalText('reason'),
    origins: fields.list('origins', (origin) => ({
      object: origin.text('object'),
      generation: origin.count('generation'),
    })),
    message: fields.any('message'),
  };
}
