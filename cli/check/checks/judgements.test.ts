import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { servingCertificate } from '../../../test/serving-certificate.ts';
import { defaultInstallSettings, renderInstallation } from '../../install/render.ts';
import { readCertificates } from '../certificates.ts';
import type { CheckFinding } from '../finding.ts';
import { judgeAuthority } from './certificate-authority.ts';
import { judgeInjection } from './injection.ts';
import { judgePermissions } from './install-permissions.ts';
import { judgeKinds } from './installed-kinds.ts';
import { judgeVersion } from './kubernetes-version.ts';
import { judgeLeader } from './leader.ts';
import { judgeLeftovers } from './leftovers.ts';
import { judgeNamespaces } from './mesh-namespaces.ts';
import { judgeMesh } from './mesh-status.ts';
import { judgeNodes } from './nodes.ts';
import { grantedAccess, judgeOperatorPermissions } from './operator-permissions.ts';
import { judgeOperator } from './operator-pods.ts';
import { judgeInjectors } from './other-injectors.ts';
import { judgePodSecurity } from './pod-security.ts';
import { judgeQuotas } from './quotas.ts';
import { judgeVersions } from './replica-versions.ts';
import { judgeEndpoints } from './service-endpoints.ts';
import { judgeWebhooks } from './webhook-configurations.ts';

const NOW = Date.parse('2026-03-01T12:00:00Z');
const DAY = 24 * 60 * 60 * 1000;
const root = { rootNamespace: 'meltemi-system' };
const here = { is: 'Valid', notAfter: NOW + 300 * DAY } as const;

/** Each finding as its level and what it says. */
const said = (findings: readonly CheckFinding[]) =>
  findings.map((finding) =>
    finding.level === 'Ok'
      ? `Ok: ${finding.message}`
      : `${finding.level}: ${finding.message} → ${finding.fix}`,
  );

/** One finding, of a level, that matches. */
function isOne(findings: readonly CheckFinding[], level: CheckFinding['level'], pattern: RegExp): void {
  const lines = said(findings);
  const found = findings.filter(
    (finding, index) => finding.level === level && pattern.test(lines[index] ?? ''),
  );
  assert.equal(found.length, 1, `${pattern}: ${lines.join('\n')}`);
}

describe('before an installation', () => {
  test('the version', () => {
    const server = 'https://here';
    isOne(judgeVersion({ server, version: 'v1.36.0' }), 'Ok', /v1\.36\.0 at https:\/\/here/);
    isOne(judgeVersion({ server, version: 'v1.28.9-eks-1' }), 'Warning', /Jobs get none → use 1\.29/);
    isOne(judgeVersion({ server, version: '1.24.0' }), 'Error', /too old → use 1\.29 or newer/);
    isOne(judgeVersion({ server, version: '' }), 'Ok', /an unknown version/);
  });

  test('permissions', () => {
    isOne(judgePermissions({ asked: 9, denied: [] }), 'Ok', /9 permissions/);
    const denied = [
      { verb: 'create', group: 'apps', resource: 'deployments' },
      { verb: 'escalate', group: 'rbac.authorization.k8s.io', resource: 'clusterroles' },
    ];
    const findings = judgePermissions({ asked: 9, denied });
    isOne(findings, 'Error', /you may not create deployments\.apps → install as somebody/);
    isOne(findings, 'Warning', /only permissions that you have yourself/);
  });

  test('leftovers', () => {
    const webhook = {
      kind: 'MutatingWebhookConfiguration',
      name: 'meltemi-injector',
      isEnding: false,
    };
    isOne(judgeLeftovers([]), 'Ok', /nothing/);
    isOne(judgeLeftovers([webhook]), 'Error', /left over: .*cannot start → remove what is left/);
    const deployment = { kind: 'Deployment', name: 'meltemi-system/meltemi', isEnding: false };
    isOne(judgeLeftovers([webhook, deployment]), 'Ok', /`meltemi upgrade`/);
    const ending = { kind: 'Namespace', name: 'meltemi-system', isEnding: true };
    isOne(judgeLeftovers([ending]), 'Error', /being deleted: Namespace meltemi-system → wait/);
  });

  test('other meshes', () => {
    const shop = { name: 'shop', marks: {} };
    isOne(judgeInjectors({ webhooks: ['cert-manager-webhook'], namespaces: [shop] }), 'Ok', /no other/);
    const istio = { webhooks: ['istio-sidecar-injector'], namespaces: [shop] };
    isOne(judgeInjectors(istio), 'Warning', /Istio injects sidecars in this cluster too/);
    for (const [key, value] of [
      ['istio-injection', 'enabled'],
      ['istio.io/rev', 'canary'],
      ['linkerd.io/inject', 'ingress'],
      ['kuma.io/sidecar-injection', 'true'],
    ] as const) {
      const namespaces = [{ name: 'shop', marks: { [key]: value } }];
      isOne(judgeInjectors({ webhooks: [], namespaces }), 'Error', /take the pods of shop → leave each/);
    }
    const disabled = [{ name: 'shop', marks: { 'linkerd.io/inject': 'disabled' } }];
    isOne(judgeInjectors({ webhooks: [], namespaces: disabled }), 'Ok', /no other/);
  });

  test('nodes', () => {
    const linux = {
      ...{ name: 'one', system: 'linux', architecture: 'arm64' },
      ...{ kubelet: 'v1.36.0', isReady: true },
    };
    assert.equal(judgeNodes([linux]).length, 1);
    isOne(judgeNodes([linux]), 'Ok', /1 of 1 node can/);
    isOne(judgeNodes([]), 'Error', /no nodes/);
    isOne(judgeNodes([{ ...linux, architecture: 's390x' }]), 'Error', /no node is Linux/);
    const mixed = judgeNodes([
      linux,
      { ...linux, name: 'win', system: 'windows', architecture: 'amd64' },
      { ...linux, name: 'big', architecture: 'ppc64le' },
      { ...linux, name: 'ill', isReady: false },
      { ...linux, name: 'old', kubelet: 'v1.27.1' },
    ]);
    isOne(mixed, 'Ok', /3 of 5 nodes/);
    isOne(mixed, 'Warning', /Windows get no sidecars: win → label/);
    isOne(mixed, 'Warning', /processors of big → keep/);
    isOne(mixed, 'Warning', /not ready: ill →/);
    isOne(mixed, 'Warning', /kubelets of old know no native sidecars/);
  });

  test('what namespaces allow', () => {
    isOne(judgePodSecurity([{ name: 'a', standard: 'privileged' }]), 'Ok', /NET_ADMIN/);
    isOne(
      judgePodSecurity([{ name: 'a', standard: 'restricted' }]),
      'Error',
      /→ kubectl label namespace a pod-security\.kubernetes\.io\/enforce=privileged --overwrite$/,
    );
    const quota = (hard: Record<string, string>, used: Record<string, string>) =>
      judgeQuotas({ quotas: [{ name: 'shop/q', hard, used }], bounds: [] });
    isOne(quota({ 'requests.cpu': '4' }, { 'requests.cpu': '3900m' }), 'Ok', /fit/);
    isOne(
      quota({ 'requests.cpu': '4' }, { 'requests.cpu': '3950m' }),
      'Warning',
      /shop\/q has no room for another sidecar: requests\.cpu 3950m of 4, and a sidecar asks for 100m/,
    );
    isOne(quota({ 'limits.memory': '512Mi' }, {}), 'Warning', /limits\.memory 0 of 512Mi/);
    isOne(quota({ pods: '1' }, { pods: '1' }), 'Ok', /fit/);
    const bounds = (max: Record<string, string>) =>
      judgeQuotas({ quotas: [], bounds: [{ name: 'shop/l', max }] });
    isOne(bounds({ cpu: '500m' }), 'Ok', /fit/);
    isOne(bounds({ memory: '64Mi' }), 'Warning', /at most 64Mi of memory: a sidecar gets no more.*128Mi/);
  });
});

describe('after an installation', () => {
  test('kinds', () => {
    const kind = (name: string, state: 'Missing' | 'NotEstablished' | 'Other' | 'Same') => ({ name, state });
    isOne(judgeKinds([kind('a', 'Same')]), 'Ok', /1 kind installed/);
    const findings = judgeKinds([kind('a', 'Missing'), kind('b', 'NotEstablished'), kind('c', 'Other')]);
    isOne(findings, 'Error', /not installed: a → run `meltemi install`/);
    isOne(findings, 'Error', /does not serve b →/);
    isOne(findings, 'Warning', /than this program: c → run `meltemi upgrade`/);
  });

  test('the operator', () => {
    const replicas = { wanted: 2, ready: 2, updated: 2, isSeen: true };
    const judge = (changes: Partial<typeof replicas>, troubles: readonly string[] = []) =>
      judgeOperator({ ...root, replicas: { ...replicas, ...changes }, troubles });
    isOne(judge({}), 'Ok', /2 of 2 replicas ready in meltemi-system/);
    isOne(judgeOperator({ ...root, replicas: undefined, troubles: [] }), 'Error', /no Deployment/);
    isOne(judge({ ready: 0 }), 'Error', /none of its 2 replicas is ready → see `kubectl -n meltemi-system/);
    isOne(judge({ ready: 1 }), 'Warning', /1 of 2 replicas are ready/);
    isOne(judge({ updated: 1 }), 'Warning', /newest version → wait/);
    isOne(judge({ isSeen: false }), 'Error', /not followed/);
    isOne(judge({ wanted: 0, ready: 0 }), 'Error', /0 replicas/);
    isOne(judge({ wanted: 1, ready: 1, updated: 1 }), 'Warning', /one replica/);
    isOne(
      judge({ ready: 0 }, ['meltemi-x: ImagePullBackOff: none']),
      'Error',
      /ImagePullBackOff: none → mend/,
    );
  });

  test('versions', () => {
    const pod = (name: string, version: string | undefined) => ({
      pod: `a/${name}`,
      version,
      reason: 'gone',
    });
    isOne(judgeVersions([pod('x', '1.0'), pod('y', '1.0')], '1.0'), 'Ok', /2 replicas of version 1\.0/);
    isOne(
      judgeVersions([pod('x', '1.0'), pod('y', '1.1')], '1.0'),
      'Warning',
      /several versions: 1\.0, 1\.1/,
    );
    isOne(judgeVersions([pod('x', '1.0')], '1.1'), 'Warning', /operator is 1\.0, and this program 1\.1/);
    const silent = judgeVersions([pod('x', undefined), pod('y', '1.0')], '1.0');
    isOne(silent, 'Warning', /pod a\/x does not answer \(gone\) → look at its log: kubectl logs -n a x$/);
    isOne(silent, 'Ok', /1 replica of/);
  });

  test('the leader', () => {
    const lease = { holder: 'meltemi-x_0b', durationMs: 15_000, renewedAt: '2026-03-01T11:59:58.000000Z' };
    const judge = (changes: Partial<typeof lease>) =>
      judgeLeader({ ...root, lease: { ...lease, ...changes } }, NOW);
    isOne(judge({}), 'Ok', /^Ok: meltemi-x leads$/);
    isOne(judgeLeader({ ...root, lease: undefined }, NOW), 'Error', /no replica leads/);
    isOne(judge({ holder: '' }), 'Error', /no replica leads/);
    isOne(judge({ renewedAt: '2026-03-01T11:00:00.000000Z' }), 'Error', /renewed its lease 60m ago/);
    isOne(judge({ renewedAt: '' }), 'Error', /at an unknown time/);
    isOne(judge({ renewedAt: '2026-03-01T12:05:00.000000Z' }), 'Warning', /clock is 5m ahead/);
  });

  test('certificates', () => {
    const { rootPem } = servingCertificate('a.b.svc');
    assert.equal(readCertificates(rootPem).is, 'Valid');
    assert.deepEqual(readCertificates(' '), { is: 'Empty' });
    for (const text of ['nonsense', rootPem.replaceAll('A', 'B'), rootPem.slice(0, 200)]) {
      assert.deepEqual(readCertificates(text), { is: 'Damaged' }, text);
    }
    const judge = (certificate: Parameters<typeof judgeAuthority>[0]['certificate']) =>
      judgeAuthority({ ...root, certificate }, NOW);
    isOne(judge(here), 'Ok', /valid for another 300d/);
    isOne(judge({ is: 'Valid', notAfter: NOW + 3 * DAY }), 'Warning', /ends in 3d →/);
    isOne(judge({ is: 'Valid', notAfter: NOW - DAY }), 'Error', /has ended 24h ago →/);
    isOne(judge({ is: 'Empty' }), 'Error', /is empty/);
    isOne(judge(undefined), 'Error', /there is no Secret meltemi-system\/meltemi-ca/);
  });

  test('the service', () => {
    const ports = [15012, 15014, 15017, 443];
    isOne(judgeEndpoints({ ...root, ports, ready: ['10.0.0.1', '10.0.0.2'] }), 'Ok', /2 replicas/);
    isOne(judgeEndpoints({ ...root, ports: undefined, ready: [] }), 'Error', /there is no Service/);
    isOne(judgeEndpoints({ ...root, ports, ready: [] }), 'Error', /no replica that is ready/);
    isOne(judgeEndpoints({ ...root, ports: [15012], ready: ['a'] }), 'Error', /no port 15014, 443/);
  });

  test('webhooks', () => {
    const webhook = { configuration: 'MutatingWebhookConfiguration m', name: 'w' };
    const calls = 'meltemi-system/meltemi/inject';
    const there = (changes: object) =>
      judgeWebhooks(
        [{ ...webhook, state: { is: 'There', calls, shouldCall: calls, authority: here, ...changes } }],
        NOW,
      );
    isOne(there({}), 'Ok', /1 webhook in place/);
    isOne(judgeWebhooks([{ ...webhook, state: { is: 'Missing' } }], NOW), 'Error', /w is not in Mutating/);
    isOne(there({ calls: 'a/b/inject' }), 'Error', /w calls a\/b\/inject, and not meltemi-system/);
    isOne(there({ authority: { is: 'Empty' } }), 'Error', /caBundle of webhook w is empty → the leader/);
    isOne(there({ authority: { is: 'Valid', notAfter: NOW + DAY } }), 'Warning', /ends in 24h/);
  });

  test('what the operator may do is asked for as its roles say', () => {
    const wanted = grantedAccess(renderInstallation(defaultInstallSettings()));
    const has = (access: object) =>
      wanted.some((one) => JSON.stringify(one) === JSON.stringify({ ...one, ...access }));
    assert.ok(has({ verb: 'create', group: 'authentication.k8s.io', resource: 'tokenreviews' }));
    assert.ok(has({ verb: 'create', resource: 'leases', namespace: 'meltemi-system' }));
    assert.ok(has({ verb: 'patch', resource: 'mutatingwebhookconfigurations', name: 'meltemi-injector' }));
    assert.ok(!has({ verb: 'get', group: '', resource: 'secrets', namespace: undefined }));
    const denied = wanted.slice(0, 2);
    isOne(
      judgeOperatorPermissions({ asked: 50, denied }),
      'Error',
      /service account may not .* → run `meltemi/,
    );
    isOne(judgeOperatorPermissions({ asked: 50, denied: [] }), 'Ok', /its 50 permissions/);
  });

  test('namespaces, injection and proxies', () => {
    isOne(judgeNamespaces([]), 'Warning', /the mesh is empty → label one/);
    isOne(judgeNamespaces([{ name: 'a', missing: [] }]), 'Ok', /1 namespace in the mesh/);
    isOne(judgeNamespaces([{ name: 'a', missing: ['x', 'y'] }]), 'Error', /lacks the ConfigMap x and y/);
    const trial = (outcome: Parameters<typeof judgeInjection>[0][number]['outcome']) =>
      judgeInjection([{ namespace: 'a', outcome }]);
    isOne(judgeInjection([]), 'Ok', /no labelled namespace/);
    isOne(trial({ is: 'Injected' }), 'Ok', /in 1 namespace gets its sidecar/);
    isOne(trial({ is: 'NotInjected' }), 'Error', /in namespace a gets no sidecar/);
    isOne(trial({ is: 'Refused', message: 'failed calling webhook' }), 'Error', /refused: failed calling/);
    isOne(trial({ is: 'NotAllowed' }), 'Warning', /you may not create pods in a/);
    const trouble = (state: string, name = 'a/x') => ({ proxy: name, state, message: 'why' });
    isOne(judgeMesh({ ...root, connected: 1, troubles: [] }), 'Ok', /1 proxy in order/);
    isOne(judgeMesh({ ...root, connected: undefined, troubles: [] }), 'Warning', /not written/);
    isOne(judgeMesh({ ...root, connected: 1, troubles: [trouble('Rejected')] }), 'Error', /why → correct/);
    isOne(judgeMesh({ ...root, connected: 1, troubles: [trouble('Newer')] }), 'Warning', /`meltemi status`/);
    const many = Array.from({ length: 13 }, (_, index) => trouble('Outdated', `a/${index}`));
    assert.equal(judgeMesh({ ...root, connected: 1, troubles: many }).length, 11);
    isOne(judgeMesh({ ...root, connected: 1, troubles: many }), 'Warning', /and 3 more/);
  });
});
