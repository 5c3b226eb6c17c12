import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatProblem } from '../../api/problem.ts';
import { readCaptureAnnotations } from './capture-annotations.ts';
import { CAPTURE_EVERYTHING, type CaptureSettings } from './capture-settings.ts';
import { cidr } from './fixtures/arbitrary-settings.ts';

const key = (name: string) => `mesh.meltemi.dev/${name}`;

function settingsOf(annotations: Record<string, string>, base = CAPTURE_EVERYTHING): CaptureSettings {
  const reading = readCaptureAnnotations(annotations, base);
  if (!reading.ok) assert.fail(reading.problems.map(formatProblem).join('\n'));
  return reading.settings;
}

function problemsOf(annotations: Record<string, string>): readonly string[] {
  const reading = readCaptureAnnotations(annotations, CAPTURE_EVERYTHING);
  return reading.ok ? [] : reading.problems.map(formatProblem);
}

describe('annotations', () => {
  test('that are not about traffic change nothing', () => {
    assert.deepEqual(
      settingsOf({ [key('proxy-cpu')]: '100m', 'exclude-inbound-ports': '22' }),
      CAPTURE_EVERYTHING,
    );
  });

  test('add exclusions to those that are there', () => {
    const base = {
      ...CAPTURE_EVERYTHING,
      excludeInboundPorts: [22],
      excludeOutboundCidrs: [cidr('10.0.0.0/8')],
    };
    const settings = settingsOf(
      { [key('exclude-inbound-ports')]: '9100,22', [key('exclude-outbound-cidrs')]: 'fd00::/8' },
      base,
    );
    assert.deepEqual(settings.excludeInboundPorts, [22, 9100]);
    assert.deepEqual(settings.excludeOutboundCidrs, [cidr('10.0.0.0/8'), cidr('fd00::/8')]);
  });

  test('with spaces and a comma at the end are read as they are meant', () => {
    assert.deepEqual(
      settingsOf({ [key('exclude-outbound-ports')]: ' 80 ,443, ' }).excludeOutboundPorts,
      [80, 443],
    );
  });

  test('include what they name, everything for *, and say nothing where they are empty', () => {
    const base = { ...CAPTURE_EVERYTHING, includeOutboundCidrs: [cidr('10.0.0.0/8')] };
    const included = (text: string) =>
      settingsOf({ [key('include-outbound-cidrs')]: text }, base).includeOutboundCidrs;
    assert.deepEqual(included('10.96.0.0/16'), [cidr('10.96.0.0/16')]);
    assert.equal(included(' * '), 'All');
    assert.deepEqual(included(''), [cidr('10.0.0.0/8')]);
  });

  test('with mistakes are refused, each with its place', () => {
    assert.deepEqual(
      problemsOf({
        [key('exclude-inbound-ports')]: '0,22,70000',
        [key('exclude-outbound-ports')]: 'http',
        [key('exclude-outbound-cidrs')]: '10.1.0.0/8',
      }),
      [
        'metadata.annotations["mesh.meltemi.dev/exclude-inbound-ports"]: "0" is no port (write numbers from 1 to 65535, such as 22,9100)',
        'metadata.annotations["mesh.meltemi.dev/exclude-inbound-ports"]: "70000" is no port (write numbers from 1 to 65535, such as 22,9100)',
        'metadata.annotations["mesh.meltemi.dev/exclude-outbound-ports"]: "http" is no port (write numbers from 1 to 65535, such as 22,9100)',
        'metadata.annotations["mesh.meltemi.dev/exclude-outbound-cidrs"]: "10.1.0.0/8" has bits set behind its prefix (write 10.0.0.0/8, or 10.1.0.0 for the one address)',
      ],
    );
  });

  test('cannot smuggle anything into a rule', () => {
    for (const text of ['22 -j ACCEPT', '22\n-F', '-1', '1e3', '0x16', '٢٢']) {
      assert.equal(problemsOf({ [key('exclude-inbound-ports')]: text }).length, 1, text);
    }
  });
});
