import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  accepted,
  type ConditionState,
  notAccepted,
  overridden,
  programmed,
  rejected,
  resolvedRefs,
  unresolvedRefs,
} from '../api/conditions.ts';
import { byIdentity, kustomize } from '../cli/install/fixtures/kubectl.ts';
import type { Manifest } from '../cli/install/manifest.ts';
import { WEBHOOK_KINDS } from '../cli/install/object-types.ts';
import { defaultInstallSettings, renderInstallation } from '../cli/install/render.ts';
import { USER_KINDS } from '../cli/install/users-objects.ts';
import { readTexts } from '../operator/kubernetes/resources/raw-object.ts';
import { findNodeProgram } from '../test/kubernetes/assets.ts';
import { suiteLifetime } from '../test/lifetime.ts';
import { requireKubernetesTool } from '../test/requirement.ts';
import { temporaryDirectory } from '../test/temporary-directory.ts';

const CONFIG_MAP = fileURLToPath(new URL('argocd/argocd-cm.yaml', import.meta.url));
const GENERATION = 3;
const everyProxy = programmed(GENERATION, { acknowledged: 4, connected: 4 });
const healthy = [accepted(GENERATION), resolvedRefs(GENERATION), everyProxy];

interface Case {
  readonly says: string;
  readonly conditions: readonly ConditionState[] | undefined;
  readonly health: string;
  readonly message: string;
}

const paused: ConditionState = {
  type: 'Programmed',
  status: 'False',
  reason: 'Paused',
  message: 'v3 has 5 %: success rate 91 %',
  observedGeneration: GENERATION,
};

const cases: readonly Case[] = [
  { says: 'every proxy has it', conditions: healthy, health: 'Healthy', message: '4 of 4 proxies' },
  {
    says: 'another policy wins, which is no fault',
    conditions: [...healthy, overridden(GENERATION, 'MeshPolicy/shop/older', ['spec.mtls'])],
    health: 'Healthy',
    message: '4 of 4 proxies',
  },
  {
    says: 'nothing is said of it yet',
    conditions: undefined,
    health: 'Progressing',
    message: 'the mesh has not looked at it yet',
  },
  {
    says: 'nothing is said of the proxies yet',
    conditions: healthy.slice(0, 2),
    health: 'Progressing',
    message: 'the mesh has not looked at the newest text yet',
  },
  {
    says: 'all is well with an older text',
    conditions: healthy.map((condition) => ({ ...condition, observedGeneration: GENERATION - 1 })),
    health: 'Progressing',
    message: 'the mesh has not looked at the newest text yet',
  },
  {
    says: 'an older text was refused',
    conditions: [notAccepted(GENERATION - 1, 'Invalid', 'spec.http is wrong')],
    health: 'Progressing',
    message: 'the mesh has not looked at the newest text yet',
  },
  {
    says: 'some proxies have not answered',
    conditions: [...healthy.slice(0, 2), programmed(GENERATION, { acknowledged: 1, connected: 4 })],
    health: 'Progressing',
    message: 'Pending: 1 of 4 proxies',
  },
  {
    says: 'instances are still starting',
    conditions: [
      accepted(GENERATION),
      unresolvedRefs(GENERATION, 'SubsetEmpty', 'no instance has v2'),
      everyProxy,
    ],
    health: 'Progressing',
    message: 'SubsetEmpty: no instance has v2',
  },
  {
    says: 'its text is wrong, and the older text is in force everywhere',
    conditions: [
      notAccepted(GENERATION, 'Invalid', 'spec.http is wrong'),
      ...healthy.slice(1).map((condition) => ({ ...condition, observedGeneration: GENERATION - 1 })),
    ],
    health: 'Degraded',
    message: 'Invalid: spec.http is wrong',
  },
  {
    says: 'it names a service that does not exist',
    conditions: [
      accepted(GENERATION),
      unresolvedRefs(GENERATION, 'ServiceNotFound', 'no Service shop/b'),
      everyProxy,
    ],
    health: 'Degraded',
    message: 'ServiceNotFound: no Service shop/b',
  },
  {
    says: 'a proxy refuses it',
    conditions: [...healthy.slice(0, 2), rejected(GENERATION, 'shop/web-1', 'no such cluster "b"')],
    health: 'Degraded',
    message: 'Rejected: shop/web-1: no such cluster "b"',
  },
  {
    says: 'its rollout is paused',
    conditions: [...healthy.slice(0, 2), paused],
    health: 'Suspended',
    message: 'v3 has 5 %: success rate 91 %',
  },
];

describe('the health of objects, as Argo CD itself sees it', requireKubernetesTool('argocd'), () => {
  const lifetime = suiteLifetime();
  let directory: string;
  before(async () => {
    directory = await temporaryDirectory(lifetime);
  });

  async function healthOf(kind: string, conditions: Case['conditions']): Promise<string> {
    const object = {
      apiVersion: 'mesh.meltemi.dev/v1alpha1',
      kind,
      metadata: { name: 'a', namespace: 'shop', generation: GENERATION },
      spec: {},
      ...(conditions !== undefined && { status: { observedGeneration: GENERATION, conditions } }),
    };
    const file = join(directory, 'object.yaml');
    await writeFile(file, JSON.stringify(object));
    const words = ['admin', 'settings', 'resource-overrides', 'health', file, '--argocd-cm-path', CONFIG_MAP];
    const { stdout, stderr, status } = spawnSync(findNodeProgram('argocd') ?? 'argocd', words, {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    return stdout.trim();
  }

  for (const { says, conditions, health, message } of cases) {
    test(`${health}: ${says}`, async () => {
      assert.equal(await healthOf('TrafficRoute', conditions), `STATUS: ${health}\nMESSAGE: ${message}`);
    });
  }

  for (const { kind } of USER_KINDS) {
    test(`${kind} is looked at`, async () => {
      assert.match(await healthOf(kind, healthy), /^STATUS: Healthy\n/);
    });
  }
});

test(
  'the waves: kinds, rights, the operator, and the webhooks when it is healthy',
  requireKubernetesTool('kubectl'),
  async (t) => {
    const manifests = await kustomize(t, ['argocd']);
    const waveOf = ({ metadata }: Manifest) =>
      readTexts(metadata.annotations)['argocd.argoproj.io/sync-wave'];
    const waves = (isMeant: (manifest: Manifest) => boolean) => [
      ...new Set(manifests.filter(isMeant).map(waveOf)),
    ];
    assert.deepEqual(
      waves(({ kind }) => kind === 'CustomResourceDefinition' || kind === 'Namespace'),
      ['0'],
    );
    assert.deepEqual(
      waves(({ kind }) => kind === 'ClusterRole' || kind === 'Service'),
      ['1'],
    );
    assert.deepEqual(
      waves(({ kind }) => kind === 'Deployment'),
      ['2'],
    );
    assert.deepEqual(
      waves(({ kind }) => WEBHOOK_KINDS.includes(kind)),
      ['3'],
    );
    assert.ok(manifests.every((manifest) => waveOf(manifest) !== undefined));
    const bare = manifests.map(({ metadata: { annotations: _, ...metadata }, ...rest }) => ({
      ...rest,
      metadata,
    }));
    assert.deepEqual(byIdentity(bare), byIdentity(renderInstallation(defaultInstallSettings())));
  },
);
