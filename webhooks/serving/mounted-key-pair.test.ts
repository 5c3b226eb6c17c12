import assert from 'node:assert/strict';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { atEnd } from '../../test/lifetime.ts';
import { servingCertificate } from '../../test/serving-certificate.ts';
import { temporaryDirectory } from '../../test/temporary-directory.ts';
import { waitFor } from '../../test/wait-for.ts';
import { HOST, KeptLog } from '../fixtures/injection-webhook.ts';
import type { ServingKeyPair } from './key-pair.ts';
import { MountedKeyPair } from './mounted-key-pair.ts';

async function write(directory: string, { certificateChainPem, privateKeyPem }: Partial<ServingKeyPair>) {
  for (const [name, text] of [
    ['tls.crt', certificateChainPem] as const,
    ['tls.key', privateKeyPem] as const,
  ]) {
    if (text === undefined) continue;
    await writeFile(join(directory, `${name}.new`), text);
    await rename(join(directory, `${name}.new`), join(directory, name));
  }
}

test('a mounted certificate is followed, and never used without its key', async (t) => {
  const directory = await temporaryDirectory(t);
  const [first, second] = [servingCertificate(HOST), servingCertificate(HOST)];
  await write(directory, first);
  const log = new KeptLog();
  const mounted = await MountedKeyPair.open(directory, log, 20);
  atEnd(t, () => mounted.close());
  let changes = 0;
  mounted.onChange(() => {
    changes += 1;
  });

  await write(directory, { certificateChainPem: second.certificateChainPem });
  const warning = await waitFor(() => log.lines[0], { describe: 'the log to tell of half a pair' });
  assert.equal(warning.level, 'warn');
  assert.equal(mounted.current().certificateChainPem, first.certificateChainPem);

  await write(directory, { privateKeyPem: second.privateKeyPem });
  await waitFor(() => changes === 1, { describe: 'the new pair to be used' });
  assert.equal(mounted.current().certificateChainPem, second.certificateChainPem);
});

test('a directory without a certificate is an error at once', async (t) => {
  const directory = await temporaryDirectory(t);
  await assert.rejects(MountedKeyPair.open(directory, new KeptLog()), { code: 'ENOENT' });
  await write(directory, { certificateChainPem: 'no', privateKeyPem: 'no' });
  await assert.rejects(MountedKeyPair.open(directory, new KeptLog()), { name: 'UnusableKeyPair' });
});
