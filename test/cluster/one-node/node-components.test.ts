import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { startProcess } from '../../process.ts';
import { ComponentEnded, NodeComponents } from './node-components.ts';

/** Components on a node that is this machine itself. */
function componentsHere(t: TestContext): NodeComponents {
  return new NodeComponents({ start: (program, args) => startProcess(t, program, args) });
}

test('a component that ends is an error with its last words, whatever is waited for', async (t) => {
  const components = componentsHere(t);
  await components.start('etcd', 'sleep', ['60']);
  await components.start('kubelet', 'sh', ['-c', 'echo no cgroups here >&2; exit 3']);
  await assert.rejects(
    components.waitFor(() => false, { describe: 'the node' }),
    (error) => {
      assert.ok(error instanceof ComponentEnded);
      assert.equal(error.component, 'kubelet');
      assert.match(error.message, /^kubelet exited with status 3; the end of its log:\nno cgroups here$/);
      return true;
    },
  );
});

test('what takes too long is told with the ends of all logs', async (t) => {
  const components = componentsHere(t);
  await components.start('etcd', 'sh', ['-c', 'echo waiting for a quorum; sleep 60']);
  const heard = () => components.log('etcd') !== '';
  await components.waitFor(heard, { describe: 'its first words' });
  await assert.rejects(
    components.waitFor(() => false, { describe: 'the node to be ready', timeout: 50 }),
    /gave up waiting for the node to be ready .*\netcd runs; the end of its log:\nwaiting for a quorum/,
  );
});

test('what is met is met while all run', async (t) => {
  const components = componentsHere(t);
  await components.start('etcd', 'sleep', ['60']);
  await components.waitFor(() => true, { describe: 'nothing' });
  assert.equal(components.remark(), '');
});
