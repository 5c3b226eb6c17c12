import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { CAPTURE_EVERYTHING } from '../../sidecar-injector/iptables/capture-settings.ts';
import {
  CaptureNotPermitted,
  CaptureNotPossibleHere,
  IptablesMissing,
  RulesNotInForce,
  RulesRefused,
} from './capture-errors.ts';
import { hostWith } from './fixtures/fake-iptables.ts';
import { applyRules, removeRules } from './host-rules.ts';

const apply = (host: Parameters<typeof applyRules>[1]) => applyRules(CAPTURE_EVERYTHING, host);

describe('rules are not tried where they cannot be', () => {
  test('outside of Linux', async (t) => {
    const host = { ...(await hostWith(t, { iptables: 'works' })), platform: 'darwin' };
    await assert.rejects(apply(host), CaptureNotPossibleHere);
    await assert.rejects(apply(host), /darwin.*: run it on Linux, or use `proxy.mode: Explicit`$/);
  });

  test('by another user than root', async (t) => {
    const host = { ...(await hostWith(t, { iptables: 'works' })), uid: 1000 };
    await assert.rejects(apply(host), CaptureNotPermitted);
    await assert.rejects(apply(host), /only root may do: run it with sudo/);
  });

  test('by a root without the capability', async (t) => {
    const host = { ...(await hostWith(t, { iptables: 'works' })), mayChangeRules: false };
    await assert.rejects(apply(host), /lacks the capability NET_ADMIN here: add NET_ADMIN/);
  });

  test('without iptables', async (t) => {
    await assert.rejects(apply(await hostWith(t, {})), IptablesMissing);
    await assert.rejects(
      apply(await hostWith(t, {})),
      /needs iptables-restore.*: install it .*apt-get install iptables/,
    );
  });

  test('without ip6tables where there is IPv6: it would be a way around the sidecar', async (t) => {
    const host = { ...(await hostWith(t, { iptables: 'works' })), hasIpv6: true };
    await assert.rejects(apply(host), /needs ip6tables-restore/);
    await assert.rejects(readFile(join(host.directory, 'iptables.rules')), /ENOENT/);
  });
});

describe('rules that are tried', () => {
  test('are in force, and removed', async (t) => {
    const host = await hostWith(t, { iptables: 'works' });
    const rules = () => readFile(join(host.directory, 'iptables.rules'), 'utf8');
    await apply(host);
    assert.match(await rules(), /^-A PREROUTING .* -j MELTEMI_INBOUND$/m);
    await removeRules(host);
    assert.equal(await rules(), '');
  });

  test('are tried with the other backend where the kernel refuses them', async (t) => {
    const host = await hostWith(t, { iptables: 'refuses', 'iptables-legacy': 'works' });
    await apply(host);
    assert.match(await readFile(join(host.directory, 'iptables-legacy.rules'), 'utf8'), /MELTEMI_OUTBOUND/);
  });

  test('are refused with the words of the chosen iptables', async (t) => {
    const host = await hostWith(t, { iptables: 'refuses', 'iptables-legacy': 'refuses' });
    await assert.rejects(apply(host), (error) => {
      assert.ok(error instanceof RulesRefused);
      assert.equal(error.command, 'iptables-restore');
      assert.match(
        error.message,
        /\(iptables-restore: line 9 failed RULE_APPEND failed\): load the kernel modules/,
      );
      return true;
    });
  });

  test('are looked for afterwards', async (t) => {
    const host = await hostWith(t, { iptables: 'pretends' });
    await assert.rejects(apply(host), (error) => {
      assert.ok(error instanceof RulesNotInForce);
      assert.ok(error.missing.includes('chain MELTEMI_INBOUND of table nat'));
      assert.ok(error.missing.includes('jumps of table nat: 0 instead of 2'));
      return true;
    });
  });

  test('leave nothing where one family works and the other does not', async (t) => {
    const host = { ...(await hostWith(t, { iptables: 'works', ip6tables: 'refuses' })), hasIpv6: true };
    await assert.rejects(apply(host), /ip6tables-restore failed .*turn IPv6 off/);
    assert.equal(await readFile(join(host.directory, 'iptables.rules'), 'utf8'), '');
  });
});
