import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goldenTests } from '../../test/golden.ts';
import { readCaptureAnnotations } from './capture-annotations.ts';
import { captureRules, detachmentRules, NO_RULES, removalRules } from './capture-rules.ts';
import { CAPTURE_EVERYTHING, type CaptureSettings, type DnsCapture } from './capture-settings.ts';
import { cidr } from './fixtures/arbitrary-settings.ts';

/** Settings as the golden files write them: annotations, and DNS, which no annotation is for. */
function settingsOf(document: unknown): CaptureSettings {
  const { annotations = {}, dns } = fieldsOf(document);
  const reading = readCaptureAnnotations(textMap(annotations), CAPTURE_EVERYTHING);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return { ...reading.settings, dns: dnsOf(dns) };
}

function dnsOf(written: unknown): DnsCapture {
  if (written === undefined) return { kind: 'Off' };
  const { servers } = fieldsOf(written);
  return {
    kind: 'On',
    transports: ['udp', 'tcp'],
    servers: Array.isArray(servers) ? servers.map((server) => cidr(String(server))) : 'All',
  };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value ?? {}));
}

function textMap(value: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(fieldsOf(value)).map(([key, text]) => [key, String(text)]));
}

goldenTests(new URL('testdata/', import.meta.url), ({ documents: [document] }) => ({
  rules: captureRules(settingsOf(document)),
}));

test('there is nothing to remove where there is nothing', () => {
  assert.deepEqual(removalRules(NO_RULES), { ipv4: '', ipv6: '' });
});

test('an older release’s chains go, in whatever table they are', () => {
  const saved =
    '*mangle\n:PREROUTING ACCEPT [0:0]\n:MELTEMI_OLD - [0:0]\n-A PREROUTING -g MELTEMI_OLD\nCOMMIT\n';
  assert.equal(
    removalRules({ ipv4: saved, ipv6: '' }).ipv4,
    '*mangle\n:MELTEMI_OLD - [0:0]\n-D PREROUTING -g MELTEMI_OLD\n-X MELTEMI_OLD\nCOMMIT\n',
  );
});

test('a rule of ours that somebody doubled is deleted twice', () => {
  const jump = '-A OUTPUT -p tcp -j MELTEMI_OUTBOUND\n';
  const saved = `*nat\n:MELTEMI_OUTBOUND - [0:0]\n${jump}${jump}COMMIT\n`;
  const { ipv4 } = captureRules(CAPTURE_EVERYTHING, { ipv4: saved, ipv6: '' });
  assert.equal(ipv4.match(/^-D OUTPUT -p tcp -j MELTEMI_OUTBOUND$/gm)?.length, 2);
});

test('to detach takes the ways into our chains away, and leaves the chains to open connections', () => {
  const others = '-A OUTPUT -p tcp -j DOCKER\n';
  const saved = `*nat\n:MELTEMI_OUTBOUND - [0:0]\n${others}-A OUTPUT -p tcp -j MELTEMI_OUTBOUND\nCOMMIT\n`;
  const { ipv4, ipv6 } = detachmentRules({ ipv4: saved, ipv6: '' });
  assert.equal(ipv4, '*nat\n-D OUTPUT -p tcp -j MELTEMI_OUTBOUND\nCOMMIT\n');
  assert.equal(ipv6, '');
});
