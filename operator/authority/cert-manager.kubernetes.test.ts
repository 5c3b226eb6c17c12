import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { before, describe, type TestContext, test } from 'node:test';
import { parseAllDocuments } from 'yaml';
import { isRecord } from '../../api/record.ts';
import { SpiffeId } from '../../ca/spiffe.ts';
import { startApiServer, type TestApiServer } from '../../test/kubernetes/api-server.ts';
import { findNodeProgram } from '../../test/kubernetes/assets.ts';
import { type CreatedObject, createObjects } from '../../test/kubernetes/create-objects.ts';
import { suiteLifetime } from '../../test/lifetime.ts';
import { startProcess } from '../../test/process.ts';
import { requireKubernetes, requireKubernetesTool } from '../../test/requirement.ts';
import { waitFor } from '../../test/wait-for.ts';
import { readObject } from '../kubernetes/resources/raw-object.ts';
import { ResourceClient } from '../kubernetes/resources/resource-client.ts';
import type { ResourceType } from '../kubernetes/resources/resource-type.ts';
import { AUTHORITY_SECRET, SECRETS } from './authority-secrets.ts';
import { type AuthorityReplica, startAuthorityReplica } from './fixtures/authority-replica.ts';

const CERT_MANAGER = { apiVersion: 'cert-manager.io/v1', namespaced: true };
const ISSUERS: ResourceType = { ...CERT_MANAGER, kind: 'Issuer', plural: 'issuers' };
const CERTIFICATES: ResourceType = { ...CERT_MANAGER, kind: 'Certificate', plural: 'certificates' };
const NAMESPACES = { apiVersion: 'v1', kind: 'Namespace', plural: 'namespaces', namespaced: false };
const CRDS = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  plural: 'customresourcedefinitions',
  namespaced: false,
};

const DAY = 24 * 60 * 60_000;
const REVIEWS = SpiffeId.of({ namespace: 'shop', serviceAccount: 'reviews' });
const SLOWLY = { timeout: 60_000, interval: 100 };
/** A renewal takes cert-manager less than this, once it has heard of it. */
const RENEWAL_MS = 10_000;

/** The documents of a YAML file that are objects. */
function objectsIn(path: string): readonly CreatedObject[] {
  return parseAllDocuments(readFileSync(path, 'utf8')).flatMap((document): CreatedObject[] => {
    const object: unknown = document.toJS();
    if (!isRecord(object) || !isRecord(object.metadata)) return [];
    return [{ ...object, metadata: { ...object.metadata, name: String(object.metadata.name) } }];
  });
}

/** What `config/certmanager` has of that name. */
function shipped(name: string, namespace: string): CreatedObject {
  const path = new URL('../../config/certmanager/certificates.yaml', import.meta.url).pathname;
  const object = objectsIn(path).find(({ metadata }) => metadata.name === name);
  assert.ok(object !== undefined);
  return { ...object, metadata: { ...object.metadata, namespace } };
}

describe('an authority that cert-manager makes', requireKubernetes(), () => {
  const lifetime = suiteLifetime();
  let server: TestApiServer;
  let client: ResourceClient;
  before(async () => {
    const program = findNodeProgram('cert-manager');
    if (program === undefined) return;
    server = await startApiServer(lifetime);
    client = new ResourceClient(server.admin);
    const directory = join(dirname(program), 'cert-manager-crds');
    const crds = readdirSync(directory).flatMap((file) => objectsIn(join(directory, file)));
    await createObjects(server.admin, CRDS, crds);
    for (const type of [ISSUERS, CERTIFICATES]) {
      const path = `/apis/${type.apiVersion}/${type.plural}`;
      await waitFor(() => server.admin.send({ method: 'GET', path, resource: type.plural }), {
        describe: `${type.plural} to be served`,
        ...SLOWLY,
      });
    }
    await startProcess(lifetime, program, ['--kubeconfig', await server.writeKubeConfig()]);
  });

  /** A root namespace with the shipped issuer, and a replica that takes its authority from there. */
  async function startReplica(t: TestContext, namespace: string): Promise<AuthorityReplica> {
    await createObjects(server.admin, NAMESPACES, [{ metadata: { name: namespace } }]);
    await createObjects(server.admin, ISSUERS, [shipped('meltemi-selfsigned', namespace)]);
    return startAuthorityReplica(t, { access: server.access(), namespace, source: 'CertManager' });
  }

  /** How often cert-manager has issued a certificate; undefined until it has said so. */
  async function revisionOf(namespace: string, name: string): Promise<number | undefined> {
    const certificate = await client.get(CERTIFICATES, { namespace, name });
    const { revision } = isRecord(certificate?.fields.status) ? certificate.fields.status : {};
    return typeof revision === 'number' ? revision : undefined;
  }

  /** What `cmctl renew` does. cert-manager may be writing the same status just then, and the wish be lost: it is said until it is heard. */
  async function renew(namespace: string, name: string): Promise<void> {
    const before = await waitFor(() => revisionOf(namespace, name), {
      describe: 'the first certificate to be counted',
      ...SLOWLY,
    });
    let saidAt = Number.NEGATIVE_INFINITY;
    await waitFor(
      async () => {
        if ((await revisionOf(namespace, name)) !== before) return true;
        if (performance.now() - saidAt < RENEWAL_MS) return false;
        saidAt = performance.now();
        await wishRenewal(namespace, name);
        return false;
      },
      { describe: 'a renewed certificate', ...SLOWLY },
    );
  }

  async function wishRenewal(namespace: string, name: string): Promise<void> {
    const type = 'Issuing';
    const now = new Date().toISOString();
    const condition = {
      type,
      status: 'True',
      reason: 'ManuallyTriggered',
      message: 'test',
      lastTransitionTime: now,
    };
    await client.connection.send({
      method: 'PATCH',
      path: `/apis/${CERT_MANAGER.apiVersion}/namespaces/${namespace}/certificates/${name}/status`,
      contentType: 'application/merge-patch+json',
      body: { status: { conditions: [condition] } },
      resource: 'certificates',
    });
  }

  /** A file of the Secret as it is now. */
  async function secretFile(namespace: string, file: string): Promise<string> {
    const object = readObject((await client.get(SECRETS, { namespace, name: AUTHORITY_SECRET }))?.fields);
    const data = isRecord(object?.fields.data) ? object.fields.data : {};
    return Buffer.from(String(data[file]), 'base64').toString();
  }

  /** Verifies a leaf up to a root of the trust bundle. */
  function checkLeaf({ authority }: AuthorityReplica): void {
    const { certificateChainPem } = authority.issueLeaf(REVIEWS, DAY, Date.now());
    const blocks = (pem: string) => pem.match(/-----BEGIN[^-]+-----[^-]+-----END[^-]+-----/g) ?? [];
    const chain = blocks(certificateChainPem).map((pem) => new X509Certificate(pem));
    const roots = blocks(authority.trustBundlePem()).map((pem) => new X509Certificate(pem));
    for (const [at, certificate] of chain.entries()) {
      const issuers = at + 1 < chain.length ? [chain[at + 1]] : roots;
      const isIssued = issuers.some(
        (one) => one && certificate.checkIssued(one) && certificate.verify(one.publicKey),
      );
      assert.ok(isIssued, `certificate ${at + 1} of ${chain.length}`);
    }
  }

  test(
    'as we ship it, renewed with a new key: followed by a rotation',
    requireKubernetesTool('cert-manager'),
    async (t) => {
      const replica = await startReplica(t, 'meltemi-system');
      const { authority } = replica;
      await createObjects(server.admin, CERTIFICATES, [shipped('meltemi-ca', 'meltemi-system')]);
      await authority.whenReady(AbortSignal.timeout(60_000));
      const first = authority.signer;
      assert.equal(authority.trustBundlePem().trim(), (await secretFile('meltemi-system', 'ca.crt')).trim());
      checkLeaf(replica);
      await renew('meltemi-system', 'meltemi-ca');
      await waitFor(() => authority.signer !== first, {
        describe: 'the renewed authority to sign',
        ...SLOWLY,
      });
      assert.equal(authority.serverSigner, first);
      assert.equal(authority.trustBundlePem().match(/BEGIN/g)?.length, 2);
      checkLeaf(replica);
      assert.equal(replica.keeper.problem, undefined);
    },
  );

  test(
    'with the key that cert-manager makes where it is told nothing, RSA',
    requireKubernetesTool('cert-manager'),
    async (t) => {
      const replica = await startReplica(t, 'plain');
      const issuerRef = { name: 'meltemi-selfsigned', kind: 'Issuer' };
      const spec = { isCA: true, commonName: 'mesh', secretName: AUTHORITY_SECRET, issuerRef };
      await createObjects(server.admin, CERTIFICATES, [
        { metadata: { name: 'mesh', namespace: 'plain' }, spec },
      ]);
      await replica.authority.whenReady(AbortSignal.timeout(60_000));
      assert.match(await secretFile('plain', 'tls.key'), /BEGIN RSA PRIVATE KEY/);
      checkLeaf(replica);
    },
  );

  test(
    'an intermediate below a root of its own, renewed: the roots stay, and it signs at once',
    requireKubernetesTool('cert-manager'),
    async (t) => {
      const namespace = 'intermediate';
      const replica = await startReplica(t, namespace);
      const ca = (name: string, secretName: string, issuer: string): CreatedObject => ({
        metadata: { name, namespace },
        spec: {
          isCA: true,
          commonName: name,
          secretName,
          privateKey: { algorithm: 'ECDSA', size: 384, rotationPolicy: 'Always' },
          issuerRef: { name: issuer, kind: 'Issuer' },
        },
      });
      await createObjects(server.admin, CERTIFICATES, [ca('root', 'root', 'meltemi-selfsigned')]);
      const spec = { ca: { secretName: 'root' } };
      await createObjects(server.admin, ISSUERS, [{ metadata: { name: 'root', namespace }, spec }]);
      await createObjects(server.admin, CERTIFICATES, [ca('mesh', AUTHORITY_SECRET, 'root')]);
      const { authority } = replica;
      await authority.whenReady(AbortSignal.timeout(60_000));
      const first = authority.signer;
      const roots = authority.trustBundlePem();
      assert.equal(roots.trim(), (await secretFile(namespace, 'ca.crt')).trim());
      assert.notEqual(roots.trim(), (await secretFile(namespace, 'tls.crt')).trim());
      checkLeaf(replica);
      await renew(namespace, 'mesh');
      await waitFor(() => authority.signer !== first, {
        describe: 'the renewed authority to sign',
        ...SLOWLY,
      });
      assert.equal(authority.trustBundlePem(), roots);
      assert.equal(authority.serverRootsPem(), roots);
      assert.equal(authority.serverSigner, authority.signer);
      checkLeaf(replica);
    },
  );
});
