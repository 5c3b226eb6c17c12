import type { WatchedKind } from '../../operator/kubernetes/informer/watched-kind.ts';
import type { RawObject } from '../../operator/kubernetes/resources/raw-object.ts';
import { recordOf, recordsOf, textOf } from '../../operator/kubernetes/resources/read-fields.ts';
import type { ResourceType } from '../../operator/kubernetes/resources/resource-type.ts';
import { revisedName } from '../../sidecar-injector/mesh-words.ts';

const ADMISSION = { apiVersion: 'admissionregistration.k8s.io/v1', namespaced: false } as const;

/** The two kinds of configurations that say where the API server finds webhooks, and what ours of them are called. */
export const WEBHOOK_CONFIGURATIONS = {
  injector: {
    type: {
      ...ADMISSION,
      kind: 'MutatingWebhookConfiguration',
      plural: 'mutatingwebhookconfigurations',
    },
    name: 'meltemi-injector',
  },
  validator: {
    type: {
      ...ADMISSION,
      kind: 'ValidatingWebhookConfiguration',
      plural: 'validatingwebhookconfigurations',
    },
    name: 'meltemi-validator',
  },
} as const satisfies Readonly<Record<string, { readonly type: ResourceType; readonly name: string }>>;

export type WebhookPurpose = keyof typeof WEBHOOK_CONFIGURATIONS;

/** What is kept of a configuration. */
export interface KeptWebhookConfiguration {
  readonly webhooks: readonly KeptWebhook[];
  /** cert-manager writes the certificates: an annotation tells it to. */
  readonly isInjectedByCertManager: boolean;
}

export interface KeptWebhook {
  readonly name: string;
  /** Which certificates the API server trusts, as the object has them: PEM in base64. */
  readonly caBundle: string;
}

/** The configuration of a control plane's webhook, by name, so that the right to list and watch can be limited to it. */
export function watchedWebhookConfiguration(
  purpose: WebhookPurpose,
  revision: string,
): WatchedKind<KeptWebhookConfiguration> {
  const { type, name } = WEBHOOK_CONFIGURATIONS[purpose];
  return {
    type,
    fieldSelector: `metadata.name=${revisedName(name, revision)}`,
    keep: keepWebhookConfiguration,
  };
}

function keepWebhookConfiguration({ metadata, fields }: RawObject): KeptWebhookConfiguration {
  return {
    webhooks: recordsOf(fields.webhooks).map(({ name, clientConfig }) => ({
      name: textOf(name) ?? '',
      caBundle: textOf(recordOf(clientConfig).caBundle) ?? '',
    })),
    // `inject-ca-from`, `inject-ca-from-secret` and `inject-apiserver-ca`.
    isInjectedByCertManager: Object.keys(metadata.annotations).some((annotation) =>
      /^cert-manager\.io\/inject-(ca-from|ca-from-secret|apiserver-ca)$/.test(annotation),
    ),
  };
}
