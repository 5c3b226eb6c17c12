import type { Registry } from 'prom-client';
import type { TextMap } from '../../api/metadata.ts';
import type { MeshModel } from '../../mesh-model/mesh-model.ts';
import type { KeyPairSource } from '../../mesh-model/serving-key-pair.ts';
import { type KeptNamespace, WATCHED_NAMESPACES } from '../../reconcilers/namespace/kept-namespace.ts';
import { shadowsOf } from '../../reconcilers/status/shadowed-route.ts';
import { InjectionHandler } from '../../webhooks/injection/injection-handler.ts';
import { InjectionMetrics } from '../../webhooks/injection/injection-metrics.ts';
import { type KeptLimitRange, rangesByNamespace } from '../../webhooks/injection/limit-ranges.ts';
import { WebhookMetrics } from '../../webhooks/serving/webhook-metrics.ts';
import { createWebhookServer, type WebhookServer } from '../../webhooks/serving/webhook-server.ts';
import { ValidationHandler } from '../../webhooks/validation/validation-handler.ts';
import { ValidationMetrics } from '../../webhooks/validation/validation-metrics.ts';
import type { ObjectSource } from '../kubernetes/informer/object-source.ts';
import type { ResourceClient } from '../kubernetes/resources/resource-client.ts';
import type { Logger } from '../log.ts';
import type { ClusterInjectionSettings } from './injection-settings.ts';

export interface OperatorWebhooksOptions {
  readonly model: MeshModel;
  readonly injection: ClusterInjectionSettings;
  readonly namespaces: ObjectSource<KeptNamespace>;
  readonly limitRanges: ObjectSource<KeptLimitRange>;
  readonly client: ResourceClient;
  readonly keyPair: KeyPairSource;
  readonly registry: Registry;
  readonly log: Logger;
}

/** The webhooks of a replica; not listening yet. */
export function operatorWebhooks(options: OperatorWebhooksOptions): WebhookServer {
  const { model, injection, namespaces, limitRanges, client, keyPair, registry, log } = options;
  return createWebhookServer({
    keyPair,
    handlers: [
      new InjectionHandler({
        settings: () => injection.current(),
        namespaceLabels: (name, signal) => labelsOf(namespaces, client, name, signal),
        ranges: rangesByNamespace(limitRanges),
        metrics: new InjectionMetrics(registry),
        log,
      }),
      new ValidationHandler({
        model,
        shadowsOf: (route) => shadowsOf(model, route),
        metrics: new ValidationMetrics(registry),
        log,
      }),
    ],
    metrics: new WebhookMetrics(registry),
    log,
  });
}

/** A namespace that was made a moment ago may have pods before an informer tells of it. */
async function labelsOf(
  namespaces: ObjectSource<KeptNamespace>,
  client: ResourceClient,
  name: string,
  signal: AbortSignal,
): Promise<TextMap | undefined> {
  const known = namespaces.get(name);
  if (known !== undefined) return known.labels;
  return (await client.get(WATCHED_NAMESPACES.type, { namespace: '', name }, signal))?.metadata.labels;
}
