import type { ApiConnection } from '../../operator/kubernetes/connection/api-connection.ts';
import type { InformerSet } from '../../operator/kubernetes/informer/informer-set.ts';
import type { ObjectSource } from '../../operator/kubernetes/informer/object-source.ts';
import { type Log, silentLog } from '../../operator/kubernetes/log.ts';
import { FIELD_MANAGER } from '../../operator/kubernetes/resources/resource-client.ts';
import { objectPath } from '../../operator/kubernetes/resources/resource-type.ts';
import type { QueueMetrics } from '../../operator/kubernetes/work-queue/queue-metrics.ts';
import { type ReconcileAgain, ReconcileLoop } from '../../operator/kubernetes/work-queue/reconcile-loop.ts';
import { type Rate, TokenBucket } from '../../operator/kubernetes/work-queue/token-bucket.ts';
import { revisedName } from '../../sidecar-injector/mesh-words.ts';
import {
  type KeptWebhook,
  type KeptWebhookConfiguration,
  WEBHOOK_CONFIGURATIONS,
  type WebhookPurpose,
  watchedWebhookConfiguration,
} from './kept-webhook-configuration.ts';

/** The configurations of a control plane's webhooks, at most one of each sort. */
export type WebhookSources = Readonly<Record<WebhookPurpose, ObjectSource<KeptWebhookConfiguration>>>;

/** Adds them to the informers of a process. */
export function addWebhookSources(informers: InformerSet, revision: string): WebhookSources {
  return {
    injector: informers.add(watchedWebhookConfiguration('injector', revision)),
    validator: informers.add(watchedWebhookConfiguration('validator', revision)),
  };
}

export interface WebhookConfigurationReconcilerOptions {
  readonly connection: ApiConnection;
  readonly sources: WebhookSources;
  readonly revision: string;
  /** What the webhooks' certificate must lead to, PEM. While the authority changes, the one before too. Empty: not known yet. */
  readonly caBundle: () => string;
  /** How often one configuration may be written, where somebody else keeps on writing something else. */
  readonly writes?: Rate;
  readonly log?: Log;
  readonly metrics?: QueueMetrics;
}

const DEFAULT_WRITES: Rate = { perSecond: 1 / 30, burst: 6 };

/**
 * Tells the API server which certificates to trust at the webhooks, and keeps that as it is. Makes no configuration: it may have been
 * taken out on purpose, and a webhook that nobody asked for could keep a cluster from starting pods. Only one replica runs it.
 */
export class WebhookConfigurationReconciler {
  readonly #options: Required<Omit<WebhookConfigurationReconcilerOptions, 'metrics'>> &
    Pick<WebhookConfigurationReconcilerOptions, 'metrics'>;
  #loop: ReconcileLoop | undefined;

  constructor(options: WebhookConfigurationReconcilerOptions) {
    this.#options = { writes: DEFAULT_WRITES, log: silentLog, ...options };
  }

  /** The bundle is another now. */
  caChanged(): void {
    for (const purpose of PURPOSES) this.#loop?.queue.add(purpose);
  }

  /** Works until the signal fires, as often as it is called. */
  async run(signal: AbortSignal): Promise<void> {
    const { sources, log, metrics, writes } = this.#options;
    const budgets = new Map(PURPOSES.map((purpose) => [purpose, new TokenBucket(writes, Date.now())]));
    const loop = new ReconcileLoop({
      name: 'webhook-configurations',
      reconcile: (key, limit) => {
        const purpose = PURPOSES.find((one) => one === key);
        const budget = purpose && budgets.get(purpose);
        return purpose === undefined || budget === undefined
          ? Promise.resolve(undefined)
          : this.#reconcile(purpose, budget, limit);
      },
      log,
      ...(metrics && { metrics }),
    });
    this.#loop = loop;
    const unwatch = PURPOSES.map((purpose) => loop.watch(sources[purpose], () => [purpose]));
    try {
      await loop.run(signal);
    } finally {
      for (const end of unwatch) end();
      this.#loop = undefined;
    }
  }

  async #reconcile(
    purpose: WebhookPurpose,
    budget: TokenBucket,
    signal: AbortSignal,
  ): Promise<ReconcileAgain | undefined> {
    const { sources, revision, log, writes } = this.#options;
    const { type, name: plainName } = WEBHOOK_CONFIGURATIONS[purpose];
    const name = revisedName(plainName, revision);
    const seen = sources[purpose].get(name);
    const caBundle = Buffer.from(this.#options.caBundle()).toString('base64');
    if (seen === undefined || seen.isInjectedByCertManager || caBundle === '') return undefined;
    if (seen.webhooks.every((webhook) => webhook.caBundle === caBundle)) return undefined;
    if (!budget.tryTake(Date.now())) {
      log.warn(
        { configuration: name },
        'somebody else keeps on writing another caBundle; writing less often',
      );
      return { againAfterMs: 1000 / writes.perSecond };
    }
    await this.#options.connection.send({
      method: 'PATCH',
      path: objectPath(type, { namespace: '', name }),
      query: { fieldManager: FIELD_MANAGER },
      contentType: 'application/json-patch+json',
      body: seen.webhooks.flatMap((webhook, index) => bundlePatch(webhook, index, caBundle)),
      resource: type.plural,
      signal,
    });
    log.info({ configuration: name }, 'the API server trusts the webhooks’ certificates now');
    return undefined;
  }
}

/**
 * Sets the bundle of an entry, if it is still that one. Not by server-side apply: then each entry would be ours as well, and whoever
 * installs a version that has it no more could not take it out.
 */
function bundlePatch({ name }: KeptWebhook, index: number, caBundle: string): readonly object[] {
  const at = `/webhooks/${index}`;
  return [
    { op: 'test', path: `${at}/name`, value: name },
    { op: 'add', path: `${at}/clientConfig/caBundle`, value: caBundle },
  ];
}

const PURPOSES = Object.keys(WEBHOOK_CONFIGURATIONS).filter(
  (key): key is WebhookPurpose => key in WEBHOOK_CONFIGURATIONS,
);
