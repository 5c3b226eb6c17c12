import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CAPTURE_EVERYTHING } from '../../sidecar-injector/iptables/capture-settings.ts';
import { CaptureSettingsInvalid } from './capture-errors.ts';
import { workloadOf } from './fixtures/workload.ts';
import { TrafficCapture } from './traffic-capture.ts';

test('a workload on loopback cannot be captured', async () => {
  for (const address of ['127.0.1.11', '::1']) {
    const taken = new TrafficCapture().prepare(workloadOf('shop/cart', address), CAPTURE_EVERYTHING);
    await assert.rejects(
      taken,
      /traffic of shop\/cart cannot be captured: spec\.address: .* is a loopback address/,
    );
  }
});

test('settings that would send the sidecar’s traffic to itself are refused', async () => {
  const settings = { ...CAPTURE_EVERYTHING, proxy: { uid: 0, gid: 0 } };
  const taken = new TrafficCapture().prepare(workloadOf('shop/cart'), settings);
  await assert.rejects(taken, (error) => {
    assert.ok(error instanceof CaptureSettingsInvalid);
    assert.equal(error.problems.length, 2);
    return true;
  });
});
