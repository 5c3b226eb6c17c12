import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FakeSource, type WrittenObject } from '../../operator/kubernetes/fixtures/fake-source.ts';
import type { KeptPod } from '../../registries/kubernetes/kept-pod.ts';
import { WATCHED_PODS } from '../../registries/kubernetes/kubernetes-sources.ts';
import { clusterFeatures } from '../../sidecar-injector/injection/cluster-features.ts';
import { type KeptNamespace, WATCHED_NAMESPACES } from '../namespace/kept-namespace.ts';
import type { RunningBootstrap } from './injection-problem.ts';
import { InjectionProblems } from './injection-problems.ts';

const INJECTION = 'mesh.meltemi.dev/injection';
const INJECT = 'mesh.meltemi.dev/inject';
const SIDECAR = {
  initContainers: [{ name: 'meltemi-init' }, { name: 'meltemi-proxy', restartPolicy: 'Always' }],
};

function namespace(name: string, labels: object = { [INJECTION]: 'enabled' }): WrittenObject {
  return { metadata: { name, labels } };
}

interface PodWish {
  readonly metadata?: object;
  readonly spec?: object;
  readonly status?: object;
}

/** A pod of the namespace `shop`. */
function pod(name: string, { metadata = {}, spec = {}, status = {} }: PodWish = {}): WrittenObject {
  return {
    metadata: { namespace: 'shop', name, ...metadata },
    spec: { containers: [{ name: 'app' }], ...spec },
    status: { phase: 'Running', ...status },
  };
}

function injected(name: string, by = 'default/0.2.0', labels: object = {}): WrittenObject {
  const annotations = { 'mesh.meltemi.dev/injected-by': by };
  return pod(name, { metadata: { annotations, labels }, spec: SIDECAR });
}

/** The problems of a cluster. Its changes are told at once. */
class Cluster {
  readonly pods = new FakeSource<KeptPod>(WATCHED_PODS);
  readonly namespaces = new FakeSource<KeptNamespace>(WATCHED_NAMESPACES);
  readonly running = new Map<string, RunningBootstrap>();
  readonly told: string[] = [];
  bootstrapHash = 'now';
  readonly problems = new InjectionProblems({
    pods: this.pods,
    namespaces: this.namespaces,
    context: () => ({
      rootNamespace: 'meltemi-system',
      revision: 'default',
      version: '0.2.0',
      cluster: clusterFeatures('v1.36.0'),
    }),
    bootstrapHash: () => this.bootstrapHash,
    running: (proxy) => this.running.get(proxy),
  });

  constructor(...pods: readonly WrittenObject[]) {
    this.problems.start();
    this.problems.follow((namespaces) => this.told.push(...namespaces));
    this.pods.list(...pods);
    this.namespaces.list(namespace('shop'));
  }

  /** In a short form. */
  get shown(): readonly string[] {
    return this.problems.of('shop').map(({ proxy, state }) => `${proxy} ${state}`);
  }

  messageOf(proxy: string): string {
    return this.problems.of('shop').find((problem) => problem.proxy === proxy)?.message ?? '';
  }
}

describe('pods that should have a sidecar and have none', () => {
  test('are told with what to do, by what made them', () => {
    const owner = (kind: string, name: string, labels: object = {}) => ({
      metadata: { labels, ownerReferences: [{ kind, name, uid: 'x', controller: true }] },
    });
    const cluster = new Cluster(
      pod('reviews-5d8f7-x', owner('ReplicaSet', 'reviews-5d8f7', { 'pod-template-hash': '5d8f7' })),
      pod('bare-x', owner('ReplicaSet', 'bare')),
      pod('mongo-0', owner('StatefulSet', 'mongo')),
      pod('job-x', owner('Job', 'job')),
      pod('alone'),
      injected('web'),
    );
    const hints = ['reviews-5d8f7-x', 'bare-x', 'mongo-0', 'job-x', 'alone'].map(
      (name) => cluster.messageOf(`shop/${name}`).split('; ')[1],
    );
    assert.deepEqual(hints, [
      'restart it: kubectl rollout restart -n shop deployment/reviews',
      'restart it: kubectl delete pod -n shop bare-x',
      'restart it: kubectl rollout restart -n shop statefulset/mongo',
      'the next run has it right, or delete Job/job and make it again',
      'delete it and make it again',
    ]);
    assert.match(
      cluster.messageOf('shop/alone'),
      /^it was made before it or its namespace was labelled, or while /,
    );
    assert.equal(cluster.messageOf('shop/web'), '');
    assert.equal(cluster.problems.of('shop')[0]?.since, '2026-01-01T00:00:00Z');
  });

  test('are told with why they cannot have one', () => {
    const cluster = new Cluster(
      pod('agent', { spec: { hostNetwork: true } }),
      pod('taken', { spec: { volumes: [{ name: 'meltemi-sidecar' }] } }),
      pod('strange', { spec: { containers: 'none' } }),
    );
    assert.match(cluster.messageOf('shop/agent'), /^it uses the network of its node/);
    assert.match(cluster.messageOf('shop/taken'), /name of the sidecar’s/);
    assert.match(cluster.messageOf('shop/strange'), /^this version of Meltemi cannot read it/);
    cluster.namespaces.put(
      namespace('shop', { [INJECTION]: 'enabled', 'pod-security.kubernetes.io/enforce': 'restricted' }),
    );
    assert.match(cluster.messageOf('shop/taken'), /Pod Security Standard/);
  });

  test('are none that want none, or have done their work, or are about to go', () => {
    const cluster = new Cluster(
      pod('opted-out', { metadata: { labels: { [INJECT]: 'false' } } }),
      pod('done', { status: { phase: 'Succeeded' } }),
      pod('going', { metadata: { deletionTimestamp: '2026-01-01T00:00:00Z' } }),
      pod('other', { metadata: { labels: { 'mesh.meltemi.dev/revision': 'canary' } } }),
    );
    assert.deepEqual(cluster.shown, []);
  });

  test('follow labels and pods, and each change is told once', () => {
    const cluster = new Cluster(pod('a'), pod('b', { metadata: { labels: { [INJECT]: 'true' } } }));
    assert.deepEqual(cluster.shown, ['shop/a NotInjected', 'shop/b NotInjected']);
    assert.deepEqual(cluster.problems.namespaces(), ['shop']);
    assert.deepEqual(cluster.told.splice(0), ['shop']);
    cluster.namespaces.put(namespace('shop', {}));
    assert.deepEqual(cluster.shown, ['shop/b NotInjected']);
    assert.deepEqual(cluster.told.splice(0), ['shop']);
    cluster.pods.put(pod('a', { status: { podIP: '10.0.0.1' } }));
    cluster.namespaces.put(namespace('shop', { note: 'x' }), namespace('elsewhere'));
    assert.deepEqual(cluster.told, []);
    cluster.pods.remove(pod('b'));
    assert.deepEqual(cluster.shown, []);
    assert.deepEqual(cluster.problems.namespaces(), []);
    assert.deepEqual(cluster.told, ['shop']);
    cluster.namespaces.put(namespace('shop'));
    const late: string[] = [];
    cluster.problems.follow((namespaces) => late.push(...namespaces));
    assert.deepEqual(late, ['shop']);
    cluster.namespaces.put(namespace('shop', {}));
    cluster.problems.stop();
    cluster.namespaces.put(namespace('shop'));
    assert.deepEqual(cluster.problems.of('shop'), []);
  });
});

describe('pods with an outdated sidecar', () => {
  test('are those of another version, also where the label is gone', () => {
    const cluster = new Cluster(
      injected('old', 'default/0.1.0'),
      injected('new'),
      injected('odd', 'nonsense'),
    );
    assert.deepEqual(cluster.shown, ['shop/odd Outdated', 'shop/old Outdated']);
    assert.match(
      cluster.messageOf('shop/old'),
      /^it was injected by version 0\.1\.0, and this is 0\.2\.0; delete/,
    );
    cluster.namespaces.put(namespace('shop', {}));
    assert.deepEqual(cluster.shown, ['shop/old Outdated']);
  });

  test('are those that came to this control plane from another one', () => {
    const cluster = new Cluster(
      injected('moved', 'canary/0.3.0'),
      injected('theirs', 'canary/0.3.0', { 'mesh.meltemi.dev/revision': 'canary' }),
    );
    assert.deepEqual(cluster.shown, ['shop/moved Outdated']);
    assert.match(cluster.messageOf('shop/moved'), /control plane canary, and is to be of default/);
  });

  test('are those whose proxy was started with an earlier bootstrap', () => {
    const cluster = new Cluster(injected('a'), injected('b'), injected('c'));
    cluster.running.set('shop/a', { hash: 'now' });
    cluster.running.set('shop/b', { hash: undefined });
    for (const name of ['shop/a', 'shop/b', 'shop/gone']) cluster.problems.proxyChanged(name);
    assert.deepEqual(cluster.shown, ['shop/b Outdated']);
    cluster.bootstrapHash = 'next';
    cluster.problems.contentChanged();
    assert.deepEqual(cluster.shown, ['shop/a Outdated', 'shop/b Outdated']);
    cluster.running.delete('shop/a');
    cluster.problems.proxyChanged('shop/a');
    assert.deepEqual(cluster.shown, ['shop/b Outdated']);
  });
});
