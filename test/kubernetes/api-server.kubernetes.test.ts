import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { AdmissionregistrationV1Api, CoreV1Api } from '@kubernetes/client-node';
import { ApiConnection } from '../../operator/kubernetes/connection/api-connection.ts';
import { ApiStatusError, isForbidden } from '../../operator/kubernetes/connection/api-errors.ts';
import { accessOf, loadKubeConfig } from '../../operator/kubernetes/connection/kube-config.ts';
import { typedApi } from '../../operator/kubernetes/connection/typed-api.ts';
import { atEnd, suiteLifetime } from '../lifetime.ts';
import { requireKubernetes } from '../requirement.ts';
import { startApiServer, type TestApiServer } from './api-server.ts';
import { serviceAccountToken } from './service-account-token.ts';

describe('the test bed', requireKubernetes(), () => {
  const lifetime = suiteLifetime();
  let server: TestApiServer;
  before(async () => {
    server = await startApiServer(lifetime);
  });

  test('a kubeconfig leads to a real API server', async (t) => {
    const kubeConfig = loadKubeConfig({ file: await server.writeKubeConfig() });
    const connection = new ApiConnection({ access: accessOf(kubeConfig), userAgent: 'meltemi-test' });
    atEnd(t, () => connection.close());
    const { items } = await typedApi(connection, CoreV1Api).listNamespace();
    assert.ok(items.some(({ metadata }) => metadata?.name === 'kube-system'));
  });

  test('a service account may do what RBAC lets it, and no more', async () => {
    const token = await serviceAccountToken(server.admin, { namespace: 'default', serviceAccount: 'nobody' });
    const nobody = typedApi(server.connect({ token }), CoreV1Api);
    await assert.rejects(nobody.listNamespace(), isForbidden);
    await assert.rejects(
      typedApi(server.connect({ token: 'made up' }), CoreV1Api).listNamespace(),
      (error) => {
        return error instanceof ApiStatusError && error.status.code === 401;
      },
    );
  });

  test('admission webhooks are asked', async () => {
    const api = typedApi(server.admin, AdmissionregistrationV1Api);
    const rule = { apiGroups: [''], apiVersions: ['v1'], resources: ['configmaps'], operations: ['CREATE'] };
    const webhook = {
      name: 'absent.example.com',
      rules: [rule],
      clientConfig: { url: 'https://127.0.0.1:1/' },
      admissionReviewVersions: ['v1'],
      sideEffects: 'None',
      failurePolicy: 'Fail',
    };
    const body = { metadata: { name: 'absent' }, webhooks: [webhook] };
    await api.createValidatingWebhookConfiguration({ body });
    const create = typedApi(server.admin, CoreV1Api).createNamespacedConfigMap({
      namespace: 'default',
      body: { metadata: { generateName: 'refused-' } },
    });
    await assert.rejects(create, /failed calling webhook "absent\.example\.com"/);
    await api.deleteValidatingWebhookConfiguration({ name: 'absent' });
  });

  test('it comes back at its address with its objects after it was killed', async () => {
    const api = typedApi(server.admin, CoreV1Api);
    await api.createNamespace({ body: { metadata: { name: 'kept' } } });
    await server.stop();
    await server.start();
    assert.equal((await api.readNamespace({ name: 'kept' })).metadata?.name, 'kept');
  });
});
