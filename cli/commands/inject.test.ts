import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Lifetime } from '../../test/lifetime.ts';
import { temporaryDirectory } from '../../test/temporary-directory.ts';
import { runCommand } from '../fixtures/command-run.ts';

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata: {name: reviews} # the good ones
spec:
  template:
    metadata: {annotations: {mesh.meltemi.dev/proxy-cpu: lots}}
    spec: {containers: [{name: app}]}
`;
const job =
  'kind: Job\nmetadata: {name: report}\nspec: {template: {spec: {restartPolicy: Never, containers: [{name: a}]}}}\n';
const service = 'kind: Service\nmetadata:   {name: reviews}\n';

async function inject(t: Lifetime, manifests: string, ...more: string[]) {
  const file = join(await temporaryDirectory(t), 'shop.yaml');
  await writeFile(file, manifests);
  const run = await runCommand(['inject', '-f', file, ...more]);
  return { ...run, stderr: run.stderr.replaceAll(file, 'shop.yaml') };
}

test('manifests come out with sidecars, and what was done is told beside them', async (t) => {
  const { status, stdout, stderr } = await inject(
    t,
    `${service}---\n${deployment}`,
    '-n',
    'shop',
    '--proxy-image',
    'envoy:x',
  );
  assert.equal(status, 0);
  assert.ok(stdout.startsWith(`${service}---\n`));
  assert.match(
    stdout,
    /metadata: \{name: reviews\} # the good ones\n[\s\S]*name: meltemi-proxy\n\s+image: envoy:x\n/,
  );
  assert.equal(
    stderr,
    'Deployment shop/reviews: injected\n' +
      '  metadata.annotations["mesh.meltemi.dev/proxy-cpu"]: "lots" is no amount of CPU (write 100m for a tenth of a core, or 2)\n',
  );
});

test('a workload that cannot have one stays as it is, with the reason', async (t) => {
  const { stdout, stderr } = await inject(t, job, '--kubernetes-version', '1.28');
  assert.equal(stdout, job);
  assert.match(stderr, /^Job default\/report: not injected: it ends by itself, and before Kubernetes 1\.29/);
});

test('manifests with a mistake are not written at all', async (t) => {
  const invalid = await inject(
    t,
    `${deployment}---\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{}]}\n`,
  );
  assert.deepEqual([invalid.status, invalid.stdout], [1, '']);
  assert.match(invalid.stderr, /Pod default\/a: not valid\n {2}spec\.containers\[0\]\.name: is required\n/);
  const unreadable = await inject(t, `${service}---\nkind: [\n`);
  assert.deepEqual([unreadable.status, unreadable.stdout], [1, '']);
  assert.match(unreadable.stderr, /shop\.yaml:\d: Flow sequence .*: correct the YAML/);
});

test('a file that is not there is told with what to do', async () => {
  const { status, stderr } = await runCommand(['inject', '-f', '/does/not/exist.yaml']);
  assert.equal(status, 1);
  assert.match(stderr, /cannot read \/does\/not\/exist\.yaml .*name a file with -f/);
});
