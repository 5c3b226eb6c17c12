import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseProcessUsage, readProcessUsage } from './process-usage.ts';

const STATUS = 'Name:\tnode\nVmPeak:\t 9999999 kB\nVmHWM:\t  300 kB\nVmRSS:\t  200 kB\nRssAnon:\t 100 kB\n';

test('memory and processor time, whatever the program is called', () => {
  const stat = '42 (a) b (c) S 1 42 42 0 -1 4194304 9 9 9 9 150 50 7 7 20 0 12 0 100 1 2\n';
  assert.deepEqual(parseProcessUsage(STATUS, stat), {
    resident: 200 * 1024,
    peakResident: 300 * 1024,
    cpuSeconds: 2,
  });
});

test('of this process', async () => {
  const { resident, peakResident, cpuSeconds } = await readProcessUsage(process.pid);
  assert.ok(resident > 10e6 && peakResident >= resident, `${resident} of ${peakResident} bytes`);
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  const used = (userCPUTime + systemCPUTime) / 1e6;
  assert.ok(cpuSeconds > 0 && cpuSeconds < used + 0.1, `${cpuSeconds} s of ${used} s`);
});
