import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { startEnvoy, validateBootstrap } from '../../test/envoy.ts';
import { findEnvoy } from '../../test/envoy-binary.ts';
import type { Lifetime } from '../../test/lifetime.ts';
import { runProcess, startProcess } from '../../test/process.ts';
import { requireEnvoy } from '../../test/requirement.ts';
import { temporaryDirectory } from '../../test/temporary-directory.ts';
import { waitFor } from '../../test/wait-for.ts';
import { unpack } from './any.ts';
import { constraintsOf } from './constraints/rule-table.ts';
import { decode } from './decoder.ts';
import { descriptor } from './descriptor.ts';
import { encode } from './encoder.ts';
import { meshBootstrap } from './fixtures/mesh-bootstrap.ts';
import type { EnvoyMessages } from './generated/messages.ts';
import { describe } from './generator/describe.ts';
import { readEmbeddedConstraints } from './generator/embedded-constraints.ts';
import { readEmbeddedProtos } from './generator/embedded-protos.ts';
import { findReachable } from './generator/reachable.ts';
import { rootMessages } from './roots.ts';

const bootstrapType = 'envoy.config.bootstrap.v3.Bootstrap';
const resourcesType = 'envoy.config.bootstrap.v3.Bootstrap.StaticResources';
const dumpType = 'envoy.admin.v3.ConfigDump';
const bootstrapDumpType = 'envoy.admin.v3.BootstrapConfigDump';
const standAlone = ['--disable-hot-restart', '--concurrency', '1', '--log-level', 'error'];

test('the descriptor is that of the Envoy that is run, field by field', requireEnvoy(), async () => {
  const embedded = readEmbeddedProtos(await readFile(envoyPath()));
  const { messages, enums } = describe(findReachable(embedded, Object.values(rootMessages).flat()));
  // One at a time: a difference between two whole APIs is too long to read.
  for (const [name, fields] of Object.entries(messages))
    assert.deepEqual(descriptor.messages[name], fields, name);
  for (const [name, values] of Object.entries(enums)) assert.deepEqual(descriptor.enums[name], values, name);
  assert.deepEqual(Object.keys(descriptor.messages), Object.keys(messages));
  assert.deepEqual(Object.keys(descriptor.enums), Object.keys(enums));
});

test('the constraints are those of the Envoy that is run', requireEnvoy(), async () => {
  const embedded = readEmbeddedConstraints(await readFile(envoyPath()));
  for (const type of Object.keys(descriptor.messages))
    assert.deepEqual(constraintsOf(type), embedded[type] ?? { fields: {}, oneofs: [] }, type);
});

suite('Envoy takes a bootstrap', () => {
  test('in the JSON form', requireEnvoy(), async (t) => {
    assert.deepEqual(await validateBootstrap(t, { ...meshBootstrap }), { ok: true });
  });

  test('as the bytes that the encoder makes of it', requireEnvoy(), async (t) => {
    const args = [...standAlone, '--mode', 'validate', '-c', await writeBytes(t)];
    const { end, stderr } = await runProcess(t, envoyPath(), args);
    assert.deepEqual(end, { kind: 'exited', status: 0 }, stderr);
  });

  test('and refuses what the encoder refuses', requireEnvoy(), async (t) => {
    const misspelt = { static_resources: { clusters: [{ nme: 'reviews' }] } };
    const validation = await validateBootstrap(t, misspelt);
    assert.ok(!validation.ok);
    assert.throws(
      () => encode(bootstrapType, misspelt as EnvoyMessages[typeof bootstrapType]),
      /has no field "nme"/,
    );
  });
});

suite('Envoy understands what was meant', () => {
  const expected = encode(resourcesType, meshBootstrap.static_resources ?? {});

  test('of the JSON form', requireEnvoy(), async (t) => {
    const { adminAddress } = await startEnvoy(t, { ...meshBootstrap }, { until: 'admin' });
    assert.deepEqual(await dumpedResources(adminAddress), expected);
  });

  test('of the bytes', requireEnvoy(), async (t) => {
    const addressFile = join(await temporaryDirectory(t), 'admin');
    await startProcess(t, envoyPath(), [
      ...standAlone,
      '--admin-address-path',
      addressFile,
      '-c',
      await writeBytes(t),
    ]);
    const address = await waitFor(async () => (await readFile(addressFile, 'utf8')) || undefined, {
      describe: 'the address of the admin port',
    });
    assert.deepEqual(await dumpedResources(address), expected);
  });
});

/**
 * The resources that Envoy says it was configured with, as bytes: unlike JSON, those are the same for the same message.
 * On the way the whole of Envoy's own dump must fit the descriptor.
 */
async function dumpedResources(adminAddress: string): Promise<Uint8Array> {
  const answer = await fetch(`http://${adminAddress}/config_dump`);
  const dump = decode(dumpType, encode(dumpType, (await answer.json()) as EnvoyMessages[typeof dumpType]));
  const bootstraps = (dump.configs ?? []).flatMap((any) => unpack(bootstrapDumpType, any)?.bootstrap ?? []);
  assert.equal(bootstraps.length, 1);
  return encode(resourcesType, bootstraps[0]?.static_resources ?? {});
}

async function writeBytes(lifetime: Lifetime): Promise<string> {
  const file = join(await temporaryDirectory(lifetime), 'bootstrap.pb');
  await writeFile(file, encode(bootstrapType, meshBootstrap));
  return file;
}

function envoyPath(): string {
  const path = findEnvoy();
  assert.ok(path !== undefined, 'the test is guarded with requireEnvoy()');
  return path;
}
