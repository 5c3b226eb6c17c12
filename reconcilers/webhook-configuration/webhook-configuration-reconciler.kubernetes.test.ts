import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { ApiConnection } from '../../operator/kubernetes/connection/api-connection.ts';
import { InformerSet } from '../../operator/kubernetes/informer/informer-set.ts';
import { recordOf, recordsOf } from '../../operator/kubernetes/resources/read-fields.ts';
import { ResourceClient } from '../../operator/kubernetes/resources/resource-client.ts';
import type { Rate } from '../../operator/kubernetes/work-queue/token-bucket.ts';
import { startApiServer, type TestApiServer } from '../../test/kubernetes/api-server.ts';
import { atEnd, type Lifetime, suiteLifetime } from '../../test/lifetime.ts';
import { requireKubernetes } from '../../test/requirement.ts';
import { waitFor } from '../../test/wait-for.ts';
import { type AccessRule, restrictedAccess } from '../fixtures/restricted-access.ts';
import { WEBHOOK_CONFIGURATIONS } from './kept-webhook-configuration.ts';
import { addWebhookSources, WebhookConfigurationReconciler } from './webhook-configuration-reconciler.ts';

const { injector, validator } = WEBHOOK_CONFIGURATIONS;

/** All that the reconciler may do, and its informers. */
const RULES: readonly AccessRule[] = [injector, validator].map(({ type, name }) => ({
  apiGroups: ['admissionregistration.k8s.io'],
  resources: [type.plural],
  resourceNames: [name, `${name}-canary`],
  verbs: ['list', 'watch', 'patch'],
}));

const [FIRST, SECOND] = ['first', 'second'].map(
  (text) => `-----BEGIN CERTIFICATE-----\n${text}\n-----END CERTIFICATE-----\n`,
);

/** An entry as an installation has it. */
function webhook(name: string, clientConfig: object = {}): object {
  return {
    name: `${name}.mesh.meltemi.dev`,
    admissionReviewVersions: ['v1'],
    sideEffects: 'None',
    failurePolicy: 'Ignore',
    clientConfig: {
      service: { name: 'meltemi', namespace: 'meltemi-system', path: '/inject', port: 443 },
      ...clientConfig,
    },
    // It takes nothing: there is no webhook behind it.
    rules: [
      { apiGroups: ['none.example'], apiVersions: ['v1'], resources: ['none'], operations: ['CREATE'] },
    ],
  };
}

async function startLeader(
  t: Lifetime,
  connection: ApiConnection,
  { revision = 'default', writes }: { readonly revision?: string; readonly writes?: Rate } = {},
) {
  let caBundle = `${FIRST}`;
  const informers = new InformerSet({ connection });
  const reconciler = new WebhookConfigurationReconciler({
    connection,
    sources: addWebhookSources(informers, revision),
    revision,
    caBundle: () => caBundle,
    ...(writes && { writes }),
  });
  const stopping = new AbortController();
  const running = Promise.all([informers.run(stopping.signal), reconciler.run(stopping.signal)]);
  atEnd(t, async () => {
    stopping.abort();
    await running;
  });
  return (text: string | undefined) => {
    caBundle = `${text}`;
    reconciler.caChanged();
  };
}

describe('the webhook configurations of a real API server', requireKubernetes(), () => {
  const lifetime = suiteLifetime();
  let server: TestApiServer;
  /** Whoever installs. */
  let installer: ResourceClient;
  let asOperator: ApiConnection;
  before(async () => {
    server = await startApiServer(lifetime);
    installer = new ResourceClient(server.admin);
    asOperator = await restrictedAccess(lifetime, server, 'operator', RULES);
  });

  const install = (
    { type, name }: typeof injector | typeof validator,
    webhooks: readonly object[],
    metadata = {},
  ) => installer.apply(type, { metadata: { name, ...metadata }, webhooks });
  /** The bundles of all entries. */
  const bundles = async ({
    type,
    name,
  }: Pick<typeof injector | typeof validator, 'type'> & { name: string }) => {
    const object = await installer.get(type, { namespace: '', name });
    return recordsOf(object?.fields.webhooks).map(({ clientConfig }) => {
      const { caBundle } = recordOf(clientConfig);
      return typeof caBundle === 'string' ? Buffer.from(caBundle, 'base64').toString() : undefined;
    });
  };
  const become = (of: Parameters<typeof bundles>[0], ...expected: readonly (string | undefined)[]) =>
    waitFor(async () => JSON.stringify(await bundles(of)) === JSON.stringify(expected), {
      describe: `${expected.length} bundles of ${of.name}`,
    });

  test('trust our authority, whatever is installed before or later, and follow it', async (t) => {
    await install(injector, [webhook('one'), webhook('two')]);
    const change = await startLeader(t, asOperator);
    await become(injector, FIRST, FIRST);
    // It makes none: this one comes later.
    assert.equal(await installer.get(validator.type, { namespace: '', name: validator.name }), undefined);
    await install(validator, [webhook('check')]);
    await become(validator, FIRST);

    const before = await installer.get(injector.type, { namespace: '', name: injector.name });
    const again = await install(injector, [webhook('one'), webhook('two')]);
    assert.equal(again.metadata.resourceVersion, before?.metadata.resourceVersion);
    change(SECOND);
    await become(injector, SECOND, SECOND);
    await become(validator, SECOND);
    // Another version has another set of entries.
    await install(injector, [webhook('two'), webhook('three'), webhook('four')]);
    await become(injector, SECOND, SECOND, SECOND);
    await installer.delete(injector.type, { namespace: '', name: injector.name });
    await install(injector, [webhook('five')]);
    await become(injector, SECOND);
  });

  test('are cert-manager’s where it is asked for that', async (t) => {
    const annotations = { 'cert-manager.io/inject-ca-from': 'meltemi-system/meltemi-webhooks' };
    const theirs = webhook('one', { caBundle: Buffer.from(`${SECOND}`).toString('base64') });
    await install(injector, [theirs], { annotations });
    await install(validator, [webhook('check')]);
    await startLeader(t, asOperator);
    await become(validator, FIRST);
    assert.deepEqual(await bundles(injector), [SECOND]);
    await install(injector, [webhook('one')]);
    await become(injector, FIRST);
  });

  test('of another revision are that one’s', async (t) => {
    await install(injector, [webhook('one')]);
    const canary = { ...injector, name: `${injector.name}-canary` } as const;
    await installer.apply(canary.type, { metadata: { name: canary.name }, webhooks: [webhook('two')] });
    const before = await bundles(injector);
    const change = await startLeader(t, asOperator, { revision: 'canary' });
    change(SECOND);
    await become(canary, SECOND);
    assert.deepEqual(await bundles(injector), before);
  });

  test('are not fought about without end', async (t) => {
    const at = { namespace: '', name: injector.name };
    for (const { type, name } of [injector, validator]) await installer.delete(type, { ...at, name });
    await install(injector, [webhook('one')]);
    const writes = { perSecond: 0.001, burst: 3 };
    await startLeader(t, asOperator, { writes });
    await become(injector, FIRST);
    const theirs = [webhook('one', { caBundle: Buffer.from(`${SECOND}`).toString('base64') })];
    for (let round = 0; round < 2; round += 1) {
      await installer.merge(injector.type, at, { webhooks: theirs });
      await become(injector, FIRST);
    }
    await installer.merge(injector.type, at, { webhooks: theirs });
    // A change of something else is told after that one; the reconciler has seen both by then.
    await install(validator, [webhook('later')]);
    await become(validator, FIRST);
    assert.deepEqual(await bundles(injector), [SECOND]);
  });
});
