import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { createRoot } from '../../ca/certificate/create-authority.ts';
import { readSigningBundle, type SigningBundle } from '../../ca/certificate/signing-bundle.ts';
import { SpiffeId } from '../../ca/spiffe.ts';
import { startApiServer, type TestApiServer } from '../../test/kubernetes/api-server.ts';
import { createObjects } from '../../test/kubernetes/create-objects.ts';
import { serviceAccountToken } from '../../test/kubernetes/service-account-token.ts';
import { suiteLifetime } from '../../test/lifetime.ts';
import { requireKubernetes } from '../../test/requirement.ts';
import { waitFor } from '../../test/wait-for.ts';
import { ResourceClient } from '../kubernetes/resources/resource-client.ts';
import { AUTHORITY_SECRET, RECORD_SECRET, SECRETS } from './authority-secrets.ts';
import type { ClusterAuthority } from './cluster-authority.ts';
import { startAuthorityReplica } from './fixtures/authority-replica.ts';
import { signingSecret } from './signing-secret.ts';

const RBAC = { apiVersion: 'rbac.authorization.k8s.io/v1', namespaced: true };
const ROLES = { ...RBAC, kind: 'Role', plural: 'roles' };
const ROLE_BINDINGS = { ...RBAC, kind: 'RoleBinding', plural: 'rolebindings' };
const NAMESPACES = { apiVersion: 'v1', kind: 'Namespace', plural: 'namespaces', namespaced: false };

const DAY = 24 * 60 * 60_000;
const REVIEWS = SpiffeId.of({ namespace: 'shop', serviceAccount: 'reviews' });
const SLOWLY = { timeout: 30_000 };

const newRoot = (): SigningBundle =>
  readSigningBundle(createRoot('cluster.local', Date.now()), {
    source: 'test',
    trustDomain: 'cluster.local',
  });
const signs =
  (authority: ClusterAuthority, { id }: SigningBundle) =>
  () =>
    authority.signer === id;

describe('the authority of a cluster, on a real API server', requireKubernetes(), () => {
  const lifetime = suiteLifetime();
  let server: TestApiServer;
  let client: ResourceClient;
  before(async () => {
    server = await startApiServer(lifetime);
    client = new ResourceClient(server.admin);
  });

  /** A namespace of its own, and access to it with what an operator needs for the authority and no more. */
  async function rootNamespace(namespace: string) {
    await createObjects(server.admin, NAMESPACES, [{ metadata: { name: namespace } }]);
    const token = await serviceAccountToken(server.admin, { namespace, serviceAccount: 'meltemi' });
    const metadata = { namespace, name: 'authority' };
    const resourceNames = [AUTHORITY_SECRET, RECORD_SECRET];
    const verbs = ['get', 'list', 'watch', 'update'];
    const rules = [
      { apiGroups: [''], resources: ['secrets'], resourceNames, verbs },
      { apiGroups: [''], resources: ['secrets'], verbs: ['create'] },
      { apiGroups: ['coordination.k8s.io'], resources: ['leases'], verbs: ['get', 'create', 'update'] },
    ];
    const roleRef = { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'authority' };
    const subjects = [{ kind: 'ServiceAccount', name: 'meltemi', namespace }];
    await createObjects(server.admin, ROLES, [{ metadata, rules }]);
    await createObjects(server.admin, ROLE_BINDINGS, [{ metadata, roleRef, subjects }]);
    return { namespace, access: server.access({ token }) };
  }

  /** Replaces the Secret as `kubectl replace` does. */
  async function replaceAuthority(namespace: string, bundle: SigningBundle): Promise<void> {
    await client.replace(SECRETS, signingSecret(namespace, bundle));
  }

  test('several that make it at the same moment agree, and those who do not lead follow', async (t) => {
    const root = await rootNamespace('race');
    const follower = startAuthorityReplica(t, { ...root, leads: false });
    // Each in an election of its own: all of them believe to lead.
    const leaders = ['one', 'two', 'three'].map((lease) => startAuthorityReplica(t, { ...root, lease }));
    const all = [follower, ...leaders].map(({ authority }) => authority);
    await Promise.all(all.map((authority) => authority.whenReady(AbortSignal.timeout(30_000))));
    const [first] = all;
    for (const authority of all) assert.equal(authority.trustBundlePem(), first?.trustBundlePem());
    const made = await client.get(SECRETS, { namespace: root.namespace, name: AUTHORITY_SECRET });
    assert.equal(made?.fields.type, 'kubernetes.io/tls');
  });

  test('a replaced Secret is followed by all replicas, also by the next leader', async (t) => {
    const root = await rootNamespace('replaced');
    let haveAll = false;
    const everybodyHas = () => haveAll;
    const leader = startAuthorityReplica(t, { ...root, everybodyHas });
    const follower = startAuthorityReplica(t, { ...root, leads: false });
    await follower.authority.whenReady(AbortSignal.timeout(30_000));
    const old = follower.authority.signer;
    const next = newRoot();
    await replaceAuthority(root.namespace, next);
    const knowsBoth = () => follower.authority.trustBundlePem().includes(next.rootPem);
    await waitFor(knowsBoth, { describe: 'the follower to trust both', ...SLOWLY });
    assert.equal(follower.authority.signer, old);
    await leader.stop();
    const heir = startAuthorityReplica(t, { ...root, everybodyHas });
    await waitFor(() => heir.runtime.elector.isLeading, { describe: 'the next leader', ...SLOWLY });
    assert.equal(heir.authority.signer, old);
    haveAll = true;
    for (const { authority } of [heir, follower]) {
      await waitFor(signs(authority, next), { describe: 'the new signer', ...SLOWLY });
      assert.equal(authority.serverSigner, old);
      assert.match(authority.issueLeaf(REVIEWS, DAY, Date.now()).certificateChainPem, /BEGIN CERTIFICATE/);
    }
  });

  test('Secrets that are deleted stop nothing, and are back as they were', async (t) => {
    const root = await rootNamespace('deleted');
    const { authority } = startAuthorityReplica(t, root);
    await authority.whenReady(AbortSignal.timeout(30_000));
    const { signer } = authority;
    const old = await client.get(SECRETS, { namespace: root.namespace, name: AUTHORITY_SECRET });
    for (const name of [AUTHORITY_SECRET, RECORD_SECRET]) {
      const object = { namespace: root.namespace, name };
      await client.delete(SECRETS, object);
      authority.issueLeaf(REVIEWS, DAY, Date.now());
      await waitFor(() => client.get(SECRETS, object), { describe: `${name} to be back`, ...SLOWLY });
    }
    const back = await client.get(SECRETS, { namespace: root.namespace, name: AUTHORITY_SECRET });
    assert.deepEqual(back?.fields.data, old?.fields.data);
    assert.equal(authority.signer, signer);
    const later = startAuthorityReplica(t, { ...root, leads: false });
    await later.authority.whenReady(AbortSignal.timeout(30_000));
    assert.equal(later.authority.signer, signer);
  });

  test('a Secret of another content changes nothing until it is right', async (t) => {
    const root = await rootNamespace('wrong');
    const { authority, keeper } = startAuthorityReplica(t, root);
    await authority.whenReady(AbortSignal.timeout(30_000));
    const { signer } = authority;
    const name = { namespace: root.namespace, name: AUTHORITY_SECRET };
    await client.merge(SECRETS, name, {
      data: { 'ca.crt': '', 'tls.crt': Buffer.from('?').toString('base64') },
    });
    await waitFor(() => keeper.problem?.includes('it holds no certificate'), {
      describe: 'a problem',
      ...SLOWLY,
    });
    assert.equal(authority.signer, signer);
    const next = newRoot();
    await replaceAuthority(root.namespace, next);
    await waitFor(signs(authority, next), { describe: 'the new signer', ...SLOWLY });
    assert.equal(keeper.problem, undefined);
  });
});
