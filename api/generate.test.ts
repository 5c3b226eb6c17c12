import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

function generate(
  root: string,
  ...options: readonly string[]
): { readonly status: number | null; readonly text: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'api/generate.ts'), ...options],
    {
      encoding: 'utf8',
    },
  );
  return { status, text: stdout + stderr };
}

/** A copy of what the generator reads and writes. */
function copyOfSources(): string {
  const root = mkdtempSync(join(tmpdir(), 'generate-'));
  for (const name of ['config/crd', 'package.json', 'biome.json', '.gitignore']) {
    cpSync(join(ROOT, name), join(root, name), { recursive: true });
  }
  const envoy = join(ROOT, 'api/envoy');
  cpSync(join(ROOT, 'api'), join(root, 'api'), { recursive: true, filter: (source) => source !== envoy });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  return root;
}

// That the files of this checkout are current, `make lint` sees to.
test('a changed schema is noticed by --check, and put right without', (context) => {
  const root = copyOfSources();
  context.after(() => rmSync(root, { recursive: true }));
  const crd = join(root, 'config/crd/meshworkloads.yaml');
  writeFileSync(crd, readFileSync(crd, 'utf8').replaceAll('outboundPort', 'outgoingPort'));
  const stale = generate(root, '--check');
  assert.equal(stale.status, 1);
  assert.match(stale.text, /api\/mesh-workload\/types\.ts is not what its schema gives; run: make generate/);
  assert.equal(generate(root).status, 0);
  assert.match(
    readFileSync(join(root, 'api/mesh-workload/types.ts'), 'utf8'),
    /readonly outgoingPort: number;/,
  );
  assert.equal(generate(root, '--check').status, 0);
});
