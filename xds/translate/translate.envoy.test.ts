import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parseAllDocuments } from 'yaml';
import { validateBootstrap } from '../../test/envoy.ts';
import { requireEnvoy } from '../../test/requirement.ts';
import { staticBootstrap } from '../../test/static-bootstrap.ts';
import { goldenMesh } from './testdata/golden-mesh.ts';

const TESTDATA = new URL('testdata/', import.meta.url);

describe('a real Envoy takes what each golden file shows', requireEnvoy(), () => {
  for (const file of readdirSync(TESTDATA).filter((name) => name.endsWith('.in.yaml'))) {
    test(file, async (t) => {
      const text = readFileSync(new URL(file, TESTDATA), 'utf8');
      const { proxies } = await goldenMesh(parseAllDocuments(text).map((document) => document.toJS()));
      assert.notEqual(proxies.size, 0);
      for (const [workload, proxy] of proxies) {
        assert.deepEqual(await validateBootstrap(t, { ...staticBootstrap(proxy) }), { ok: true }, workload);
      }
    });
  }
});
