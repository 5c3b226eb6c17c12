import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import { DeltaClient } from '../../test/mesh/delta-client.ts';
import { waitFor } from '../../test/wait-for.ts';
import {
  AuthenticationError,
  AuthenticationUnavailable,
  type Authenticator,
  type ProxyCredentials,
} from './authentication.ts';
import type { SessionDirectory } from './delta-service.ts';
import { GRPC_STATUS } from './grpc/grpc-status.ts';
import { XdsServer } from './xds-server.ts';

const CLUSTER = 'envoy.config.cluster.v3.Cluster';

const credentials = (): ProxyCredentials => ({
  workload: 'shop/web',
  principal: 'spiffe://cluster.local/ns/shop/sa/web',
  expiresAt: Date.now() + 3_600_000,
});

/** A server whose sessions are all refused, and a client of it. */
async function connect(t: TestContext, authenticator: Authenticator) {
  const opened: string[] = [];
  const directory: SessionDirectory = {
    authenticator,
    open: ({ workload }) => {
      opened.push(workload);
      return { refused: 'nobody is let in' };
    },
    closed: () => undefined,
  };
  const server = new XdsServer(directory);
  t.after(() => server.stop());
  const port = await server.listen({ host: '127.0.0.1', port: 0 });
  return { opened, client: new DeltaClient(t, `127.0.0.1:${port}`, 'the-token') };
}

const failure = (client: DeltaClient) => waitFor(() => client.failure, { describe: 'the end of the stream' });

describe('a stream', () => {
  test('of a token that proves nothing is unauthenticated', async (t) => {
    const authenticate = () => Promise.reject(new AuthenticationError('not this one'));
    const { client, opened } = await connect(t, { authenticate });
    client.ask(CLUSTER, [], 'shop/web');
    const { code, details } = await failure(client);
    assert.deepEqual([code, details, opened], [GRPC_STATUS.UNAUTHENTICATED, 'not this one', []]);
  });

  test('of a token that nobody can tell about is to be tried again', async (t) => {
    const authenticate = () => Promise.reject(new AuthenticationUnavailable('later'));
    const { client } = await connect(t, { authenticate });
    client.ask(CLUSTER, [], 'shop/web');
    const { code, details } = await failure(client);
    assert.deepEqual([code, details], [GRPC_STATUS.UNAVAILABLE, 'later']);
  });

  test('of a node that is not the token’s workload is denied', async (t) => {
    for (const nodeId of ['shop/other', '', undefined, 'SHOP/WEB', 'shop/web ']) {
      const { client, opened } = await connect(t, { authenticate: async () => credentials() });
      client.ask(CLUSTER, [], nodeId);
      assert.equal((await failure(client)).code, GRPC_STATUS.PERMISSION_DENIED, nodeId);
      assert.deepEqual(opened, []);
    }
    const { client, opened } = await connect(t, { authenticate: async () => credentials() });
    client.ask(CLUSTER, [], 'shop/web');
    assert.equal((await failure(client)).code, GRPC_STATUS.FAILED_PRECONDITION);
    assert.deepEqual(opened, ['shop/web']);
  });

  test('ends when its proof is revoked, and its proof is then looked at no more', async (t) => {
    const followed: { token: string; revoke: (reason: string) => void; isFollowed: boolean }[] = [];
    const given = credentials();
    const { client } = await connect(t, {
      authenticate: async () => given,
      follow: (token, credentials, revoke) => {
        assert.equal(credentials, given);
        const stream = { token, revoke, isFollowed: true };
        followed.push(stream);
        return () => {
          stream.isFollowed = false;
        };
      },
    });
    const [stream] = await waitFor(() => followed.length > 0 && followed, { describe: 'the stream' });
    assert.equal(stream?.token, 'the-token');
    stream?.revoke('the pod is gone');
    const { code, details } = await failure(client);
    assert.deepEqual([code, details], [GRPC_STATUS.UNAUTHENTICATED, 'the pod is gone']);
    assert.equal(stream?.isFollowed, false);
  });

  test('ends with its token', async (t) => {
    const expiresAt = Date.now() + 300;
    const { client } = await connect(t, { authenticate: async () => ({ ...credentials(), expiresAt }) });
    const { code, details } = await failure(client);
    assert.deepEqual([code, details], [GRPC_STATUS.UNAUTHENTICATED, 'the token has expired']);
    assert.ok(Date.now() >= expiresAt);
  });
});
