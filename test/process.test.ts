import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { runProcess, startProcess } from './process.ts';
import { waitFor } from './wait-for.ts';

/** Killed and not yet reaped by its new parent, a process still has an id, but no more than that. */
async function isGone(pid: number): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => 'State:\tX');
  return /^State:\s+[XZ]/m.test(status);
}

test('tells output and status apart', async (t) => {
  const result = await runProcess(t, 'sh', ['-c', 'cat; echo "$WORD" >&2; exit 3'], {
    input: 'in',
    env: { WORD: 'err' },
  });
  assert.deepEqual(result, { end: { kind: 'exited', status: 3 }, stdout: 'in', stderr: 'err\n' });
});

test('a command that is not there is an error', async (t) => {
  await assert.rejects(startProcess(t, '/no/such/command'), { code: 'ENOENT' });
});

test('waiting for output ends when the process does', async (t) => {
  const child = await startProcess(t, 'sh', ['-c', 'echo ready; echo broken >&2; exit 1']);
  await child.waitForOutput('ready');
  await assert.rejects(
    child.waitForOutput('never'),
    /sh exited with status 1 before it printed never:\nready\nbroken/,
  );
});

test('a process that ignores SIGTERM is killed, with what it started', async (t) => {
  const child = await startProcess(t, 'sh', ['-c', "trap '' TERM; sleep 1000 & echo $!; wait; wait"]);
  await child.waitForOutput(/\d+\n/);
  const grandchild = Number(child.stdout);
  assert.deepEqual(await child.stop('SIGTERM', 100), { kind: 'signalled', signal: 'SIGKILL' });
  await waitFor(() => isGone(grandchild), { describe: 'the grandchild to be gone' });
});

for (const end of ["process.kill(process.pid, 'SIGKILL')", 'process.exit(1)', "throw new Error('crash')"]) {
  test(`children do not outlive a test that ends by ${end}`, async (t) => {
    const program = `
      import { startProcess } from '${new URL('process.ts', import.meta.url)}';
      const child = await startProcess({ after() {} }, 'sleep', ['1000']);
      console.log(child.pid);
      ${end};`;
    const { stdout } = await runProcess(t, process.execPath, ['--input-type=module', '--eval', program]);
    const orphan = Number(stdout);
    assert.ok(orphan > 0);
    await waitFor(() => isGone(orphan), { describe: 'the child to be killed' });
  });
}

test('the guard ends at once, also when it is told of groups that it does not know', async (t) => {
  const guard = await startProcess(t, '/bin/sh', [new URL('process-guard.sh', import.meta.url).pathname], {
    input: 'remove 999999901\n'.repeat(60),
  });
  await waitFor(() => guard.end !== undefined, { describe: 'the guard to end', timeout: 5_000 });
});
