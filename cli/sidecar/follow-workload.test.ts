import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLog } from '../../operator/log.ts';
import { waitFor } from '../../test/wait-for.ts';
import { StandaloneClient } from '../client/standalone-client.ts';
import { startFakeApi } from '../fixtures/fake-api.ts';
import { givenObject, serve } from '../fixtures/mesh-objects.ts';
import { followWorkload } from './follow-workload.ts';

function workload(generation: number, serviceAccount: unknown) {
  const proxy = { mode: 'Explicit', outboundPort: 15001 };
  const spec = { address: '127.0.1.11', serviceAccount, weight: 1, proxy };
  return givenObject({ kind: 'MeshWorkload', name: 'reviews-v1', generation, spec });
}

test('tells of new generations, and goes on over everything else', async (t) => {
  const api = await startFakeApi(t);
  serve(api, 'meshworkloads', [workload(1, 'first')]);
  const told: string[] = [];
  const over = new AbortController();
  const following = followWorkload(
    new StandaloneClient({ host: '127.0.0.1', port: api.port }),
    { namespace: 'bookinfo', name: 'reviews-v1' },
    {
      from: 1,
      changed: ({ object }) => told.push(object.spec.serviceAccount),
      log: createLog({ level: 'silent', format: 'json' }),
      signal: over.signal,
      lookMs: 5,
    },
  );
  const looks = async () => {
    const before = api.asked.length;
    await waitFor(() => api.asked.length >= before + 4, { describe: 'a few looks' });
  };
  await looks();
  assert.deepEqual(told, []);
  serve(api, 'meshworkloads', [workload(2, 7)]);
  await looks();
  api.answers.clear();
  serve(api, 'meshworkloads', []);
  await looks();
  assert.deepEqual(told, [], 'broken and gone change nothing');
  serve(api, 'meshworkloads', [workload(3, 'second')]);
  await waitFor(() => told.length > 0, { describe: 'the new generation' });
  await looks();
  assert.deepEqual(told, ['second']);
  over.abort();
  await following;
});
