import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { SpiffeId } from '../../ca/spiffe.ts';
import { TokenIssuer } from '../../ca/token/issuer.ts';
import { openTokenKey } from '../../ca/token/signing-key.ts';
import { temporaryDirectory } from '../../test/temporary-directory.ts';
import { NOW } from '../fixtures/command-run.ts';
import { tokenFromFile } from './token-from-file.ts';

const workload = { namespace: 'bookinfo', name: 'reviews-v1' };
const spiffeId = SpiffeId.of({ namespace: 'bookinfo', serviceAccount: 'reviews' });

test('a token as `meltemi token` prints it', async (t) => {
  const directory = await temporaryDirectory(t);
  const issuer = new TokenIssuer(openTokenKey(directory), () => NOW);
  const { token } = await issuer.issue({ workload: 'bookinfo/reviews-v1', spiffeId, ttlMs: 60_000 });
  const path = join(directory, 'reviews.token');
  await writeFile(path, `${token.reveal()}\n`);

  const read = await tokenFromFile(path, workload, NOW);
  assert.equal(read.token.reveal(), token.reveal());
  assert.equal(read.expiresAt, NOW + 60_000);

  await assert.rejects(tokenFromFile(path, workload, NOW + 60_000), {
    message:
      /ended at 2026-03-01T12:01:00\.000Z: make a new one on the control plane's host: `meltemi token bookinfo\/reviews-v1/,
  });
  await assert.rejects(tokenFromFile(path, { ...workload, name: 'reviews-v2' }, NOW), {
    message: /^the token in .* is for "bookinfo\/reviews-v1": /,
  });
});

test('what is no token never shows its text', async (t) => {
  const path = join(await temporaryDirectory(t), 'token');
  for (const text of [
    '',
    'a secret password',
    'a.b.c',
    `e30.${Buffer.from('{"exp":"x"}').toString('base64url')}.x`,
  ]) {
    await writeFile(path, text);
    await assert.rejects(tokenFromFile(path, workload, NOW), (error: Error) => {
      assert.match(error.message, /holds no join token: make a new one/);
      assert.ok(!error.message.includes('secret'));
      return true;
    });
  }
});

test('a file that is not there', async (t) => {
  const path = join(await temporaryDirectory(t), 'token');
  await assert.rejects(tokenFromFile(path, workload, NOW), { message: /^the token cannot be read \(ENOENT/ });
});
