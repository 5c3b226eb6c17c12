import { recordOf, recordsOf } from '../../operator/kubernetes/resources/read-fields.ts';
import type { ResourceClient } from '../../operator/kubernetes/resources/resource-client.ts';
import { CommandError } from '../command-error.ts';
import { applyManifest } from './apply-manifest.ts';
import { type Manifest, manifestText } from './manifest.ts';
import { inOrder, OBJECT_TYPES, objectNameOf, typeOf, WEBHOOK_KINDS } from './object-types.ts';
import { waitForOperator } from './operator-rollout.ts';
import { poll } from './poll.ts';
import { checkComponents, checkStoredVersions } from './preconditions.ts';
import { type InstallSettings, renderEverything, renderInstallation } from './render.ts';

export interface InstallOptions {
  readonly settings: InstallSettings;
  /** Only says what would be done. */
  readonly dryRun: boolean;
  /** Milliseconds for the operator to become available; undefined: it is not waited for. */
  readonly waitMs: number | undefined;
  /** Takes a line for each thing that has been done. */
  readonly say: (line: string) => void;
}

/** The API server makes a kind ready within a second. */
const CRD_LIMIT_MS = 60_000;

/**
 * Brings a cluster to what is wanted, object by object; what is so already stays. The webhooks come last, when there is somebody to answer
 * them: a pod that the API server asks nobody about is held up.
 * @throws CommandError; ApiError
 */
export async function install(client: ResourceClient, options: InstallOptions): Promise<void> {
  const { settings, dryRun, waitMs, say } = options;
  const manifests = inOrder(renderInstallation(settings));
  await checkComponents(client, settings);
  await checkStoredVersions(client, manifests);
  const isLast = ({ kind }: Manifest) => WEBHOOK_KINDS.includes(kind);
  await applyAll(
    client,
    manifests.filter((manifest) => !isLast(manifest)),
    options,
  );
  if (!dryRun && waitMs !== undefined) {
    say('waiting for the operator');
    await waitForOperator(client, settings.namespace, waitMs);
  }
  const webhooks = manifests.filter(isLast);
  await applyAll(client, webhooks, options);
  await removeLeftOut(client, manifests, options);
  if (!dryRun && waitMs !== undefined) await waitForCertificates(client, webhooks, settings, waitMs);
}

async function applyAll(
  client: ResourceClient,
  manifests: readonly Manifest[],
  { dryRun, say }: InstallOptions,
): Promise<void> {
  for (const manifest of manifests) {
    const outcome = await applyManifest(client, manifest, dryRun);
    say(`${manifestText(manifest)} ${outcome}${dryRun ? ' (dry run)' : ''}`);
    if (manifest.kind === 'CustomResourceDefinition' && !dryRun) await waitUntilEstablished(client, manifest);
  }
}

/** What an installation can do without, and has had before: a budget for one replica would keep its node from being drained. */
const OPTIONAL_KINDS = ['PodDisruptionBudget', 'ServiceMonitor', 'PodMonitor'];

async function removeLeftOut(
  client: ResourceClient,
  wanted: readonly Manifest[],
  { settings, dryRun, say }: InstallOptions,
): Promise<void> {
  const names = new Set(wanted.map(manifestText));
  const unwanted = renderEverything(settings.namespace, settings.revision).filter(
    (manifest) => OPTIONAL_KINDS.includes(manifest.kind) && !names.has(manifestText(manifest)),
  );
  for (const manifest of unwanted) {
    const found = await client.get(typeOf(manifest), objectNameOf(manifest));
    if (found === undefined) continue;
    if (!dryRun) await client.delete(typeOf(manifest), objectNameOf(manifest), found.metadata.uid);
    say(`${manifestText(manifest)} deleted${dryRun ? ' (dry run)' : ''}`);
  }
}

async function waitUntilEstablished(client: ResourceClient, crd: Manifest): Promise<void> {
  const done = await poll(async () => {
    const found = await client.get(OBJECT_TYPES.CustomResourceDefinition, objectNameOf(crd));
    const conditions = recordsOf(recordOf(found?.fields.status).conditions);
    return conditions.some(({ type, status }) => type === 'Established' && status === 'True')
      ? true
      : undefined;
  }, CRD_LIMIT_MS);
  if (done) return;
  const { name } = crd.metadata;
  throw new CommandError(`the API server does not serve ${name}`, `see kubectl describe crd ${name}`);
}

/** The leader, or cert-manager, says in the webhooks whose certificate the API server is to trust. Until then it can ask nobody. */
async function waitForCertificates(
  client: ResourceClient,
  webhooks: readonly Manifest[],
  { namespace, certManager }: InstallSettings,
  limitMs: number,
): Promise<void> {
  const done = await poll(async () => {
    const found = await Promise.all(
      webhooks.map((webhook) => client.get(typeOf(webhook), objectNameOf(webhook))),
    );
    const clients = found.flatMap((object) =>
      recordsOf(object?.fields.webhooks).map((one) => recordOf(one.clientConfig)),
    );
    return clients.every(({ caBundle }) => typeof caBundle === 'string' && caBundle !== '')
      ? true
      : undefined;
  }, limitMs);
  if (done) return;
  const whose = certManager ? "cert-manager's CA injector" : 'the operator';
  const command = certManager ? `describe certificates` : `logs deployment/meltemi`;
  throw new CommandError(
    `${whose} has put no certificate into the webhooks, so that pods with sidecars cannot be created`,
    `see kubectl -n ${namespace} ${command}`,
  );
}
