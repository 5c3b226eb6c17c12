import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { OriginIndex } from '../snapshot/origin-index.ts';
import type { ProxyView } from '../snapshot/proxy-view.ts';
import { type Draft, encodeDrafts } from '../snapshot/resource-list.ts';
import { ResourceSet, RevisionClock } from '../snapshot/resource-set.ts';
import { ResponseEncoder } from './delivery/response.ts';
import { SharedResponses } from './delivery/shared-responses.ts';
import { BAD, SimulatedEnvoy } from './fixtures/simulated-envoy.ts';
import { ProxySession } from './proxy-session.ts';
import { PushQueue } from './push-queue.ts';

/** A small mesh of clusters with endpoints, and virtual hosts that each point to one cluster. */
class Mesh {
  readonly clock = new RevisionClock();
  readonly origins = new OriginIndex();
  readonly clusters = new ResourceSet(this.origins);
  readonly endpoints = new ResourceSet(this.origins);
  readonly listeners = new ResourceSet(this.origins);
  readonly hosts = new ResourceSet(this.origins);
  readonly rejected: string[] = [];
  readonly queue = new PushQueue();
  readonly encoder = new ResponseEncoder();
  readonly shared = new SharedResponses(this.encoder);

  view(hosts = this.hosts): ProxyView {
    return {
      Secret: [],
      Cluster: [this.clusters],
      Endpoints: [this.endpoints],
      PolicyFilter: [],
      Listener: [this.listeners],
      RouteConfiguration: [],
      VirtualHost: [hosts],
    };
  }

  connect(envoy: SimulatedEnvoy): ProxySession {
    const { clock, queue, encoder, shared } = this;
    const session = new ProxySession('test/proxy', this.view(), envoy, {
      clock,
      queue,
      encoder,
      shared,
      answered: (_session, type, answer) => {
        if (answer.kind === 'Rejected') this.rejected.push(`${type} ${answer.rejection.resource.name}`);
      },
    });
    envoy.connect(session);
    return session;
  }

  cluster(name: string, content: string): void {
    const now = this.clock.advance();
    put(
      this.clusters,
      {
        type: 'Cluster',
        name,
        origins: [],
        message: { name, alt_stat_name: content },
        awaitsEndpoints: true,
      },
      now,
    );
    if (this.endpoints.get(name) === undefined) this.endpoint(name, 'first');
  }

  endpoint(name: string, content: string): void {
    const message = { cluster_name: name, endpoints: [{ locality: { zone: content } }] };
    put(this.endpoints, { type: 'Endpoints', name, origins: [], message }, this.clock.advance());
  }

  host(name: string, cluster: string, content = 'good', set = this.hosts): void {
    const message = {
      name,
      domains: [content],
      routes: [{ match: { prefix: '/' }, route: { cluster } }],
    };
    put(set, { type: 'VirtualHost', name, origins: [], message }, this.clock.advance());
  }
}

function put(set: ResourceSet, draft: Draft, revision: number): void {
  for (const resource of encodeDrafts([draft]).resources) set.set(resource.name, resource, revision);
}

/** Lets both sides work until neither has anything left to do. */
async function settle(envoys: readonly SimulatedEnvoy[]): Promise<void> {
  for (let idle = 0; idle < 4; idle++) {
    await turn();
    for (const envoy of envoys) if (envoy.step()) idle = 0;
  }
}

function contentOf(set: ResourceSet): Map<string, string> {
  return new Map([...set.resources()].map(({ name, version }) => [name, version]));
}

function heldBy(envoy: SimulatedEnvoy, type: 'Cluster' | 'VirtualHost' | 'Endpoints'): Map<string, string> {
  return new Map([...envoy.held[type]].map(([name, { version }]) => [name, version]));
}

describe('a proxy session', () => {
  test('a new cluster is warm before a route points to it, and removed after no route does', async () => {
    const mesh = new Mesh();
    mesh.cluster('v1', '1');
    mesh.host('shop', 'v1');
    const envoy = new SimulatedEnvoy();
    const session = mesh.connect(envoy);
    await settle([envoy]);
    mesh.cluster('v2', '1');
    mesh.host('shop', 'v2');
    mesh.clusters.set('v1', undefined, mesh.clock.advance());
    mesh.endpoints.set('v1', undefined, mesh.clock.now);
    session.changed();
    await settle([envoy]);
    assert.deepEqual([...envoy.held.Cluster.keys()], ['v2']);
    assert.deepEqual(envoy.broken, []);
    assert.equal(session.settled, true);
  });

  test('a bad resource is isolated, the ones sent with it arrive', async () => {
    const mesh = new Mesh();
    for (let i = 0; i < 20; i++) mesh.cluster(`c${i}`, i === 7 ? BAD : 'good');
    const envoy = new SimulatedEnvoy();
    const session = mesh.connect(envoy);
    await settle([envoy]);
    assert.equal(envoy.held.Cluster.size, 19);
    assert.deepEqual(mesh.rejected, ['Cluster c7']);
    assert.equal(session.deliveries.Cluster.state('c7'), 'Rejected');
    assert.equal(session.deliveries.Cluster.state('c8'), 'Acknowledged');
    mesh.cluster('c7', 'mended');
    session.changed();
    await settle([envoy]);
    assert.equal(session.deliveries.Cluster.state('c7'), 'Acknowledged');
    assert.equal(session.flawless, true);
  });

  test('a refused version is not sent again until it changes', async () => {
    const mesh = new Mesh();
    mesh.cluster('c', BAD);
    const envoy = new SimulatedEnvoy();
    const session = mesh.connect(envoy);
    await settle([envoy]);
    const before = envoy.received;
    mesh.cluster('other', 'good');
    session.changed();
    await settle([envoy]);
    assert.equal(envoy.received - before, 2);
  });

  test('what a refused route points to stays, as the proxy works with the one before', async () => {
    const mesh = new Mesh();
    mesh.cluster('v1', 'good');
    mesh.host('shop', 'v1');
    const envoy = new SimulatedEnvoy();
    const session = mesh.connect(envoy);
    await settle([envoy]);
    mesh.cluster('v2', 'good');
    mesh.host('shop', 'v2', BAD);
    mesh.clusters.set('v1', undefined, mesh.clock.now);
    session.changed();
    await settle([envoy]);
    assert.deepEqual(envoy.broken, []);
    mesh.host('shop', 'v2', 'mended');
    session.changed();
    await settle([envoy]);
    assert.deepEqual([...envoy.held.Cluster.keys()], ['v2']);
    assert.deepEqual(envoy.broken, []);
  });

  test('one change costs one resource, and nothing when nothing changed', async () => {
    const mesh = new Mesh();
    for (let i = 0; i < 50; i++) mesh.cluster(`c${i}`, 'good');
    for (let i = 0; i < 50; i++) mesh.host(`h${i}`, `c${i}`);
    const envoy = new SimulatedEnvoy();
    const session = mesh.connect(envoy);
    await settle([envoy]);
    const before = envoy.received;
    mesh.endpoint('c3', 'second');
    session.changed();
    await settle([envoy]);
    assert.equal(envoy.received - before, 1);
    mesh.host('h3', 'c4');
    session.changed();
    await settle([envoy]);
    assert.equal(envoy.received - before, 2);
    session.changed();
    await settle([envoy]);
    assert.equal(envoy.received - before, 2);
  });

  test('a proxy that connects again is sent only what changed meanwhile', async () => {
    const mesh = new Mesh();
    for (let i = 0; i < 10; i++) mesh.cluster(`c${i}`, 'good');
    for (let i = 0; i < 10; i++) mesh.host(`h${i}`, `c${i}`);
    const envoy = new SimulatedEnvoy();
    mesh.connect(envoy).close();
    await settle([envoy]);
    const first = mesh.connect(envoy);
    await settle([envoy]);
    first.close();
    const before = envoy.received;
    mesh.host('h1', 'c2');
    mesh.hosts.set('h9', undefined, mesh.clock.advance());
    mesh.clusters.set('c9', undefined, mesh.clock.now);
    const again = mesh.connect(envoy);
    await settle([envoy]);
    assert.equal(envoy.received - before, 1);
    assert.equal(again.settled, true);
    assert.deepEqual(heldBy(envoy, 'Cluster'), contentOf(mesh.clusters));
    assert.deepEqual(heldBy(envoy, 'VirtualHost'), contentOf(mesh.hosts));
    assert.deepEqual(envoy.broken, []);
  });

  test('a change of view sends only what differs', async () => {
    const mesh = new Mesh();
    mesh.cluster('c1', 'good');
    for (let i = 0; i < 5; i++) mesh.host(`h${i}`, 'c1');
    const envoy = new SimulatedEnvoy();
    const session = mesh.connect(envoy);
    await settle([envoy]);
    const others = new ResourceSet(mesh.origins);
    for (let i = 1; i < 5; i++) mesh.host(`h${i}`, 'c1', i === 1 ? 'different' : 'good', others);
    const before = envoy.received;
    session.changeView(mesh.view(others));
    await settle([envoy]);
    assert.equal(envoy.received - before, 1);
    assert.deepEqual(heldBy(envoy, 'VirtualHost'), contentOf(others));
    assert.equal(session.settled, true);
  });

  test('whatever changes, in whatever order: no route ever points to an unusable cluster, and all ends in step', async () => {
    const cluster = fc.constantFrom('a', 'b', 'c', 'd');
    const host = fc.constantFrom('x', 'y', 'z');
    const edit = fc.oneof(
      fc.record({ kind: fc.constant('route' as const), host, cluster, bad: fc.integer({ min: 0, max: 9 }) }),
      fc.record({ kind: fc.constant('drop' as const), host }),
      fc.record({ kind: fc.constant('endpoint' as const), cluster, content: fc.nat(3) }),
      fc.record({ kind: fc.constant('tune' as const), cluster, content: fc.nat(3) }),
      fc.record({ kind: fc.constant('wait' as const), steps: fc.nat(5) }),
      fc.record({ kind: fc.constant('reconnect' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 30 }), async (edits) => {
        const mesh = new Mesh();
        const targets = new Map<string, string>();
        const envoy = new SimulatedEnvoy();
        let session = mesh.connect(envoy);
        for (const step of edits) {
          if (step.kind === 'route') targets.set(step.host, step.cluster);
          if (step.kind === 'drop') targets.delete(step.host);
          // As the translation does it: a cluster exists exactly while something points to it.
          for (const name of ['a', 'b', 'c', 'd']) {
            const used = [...targets.values()].includes(name);
            if (used && mesh.clusters.get(name) === undefined) mesh.cluster(name, 'good');
            if (used) continue;
            mesh.clusters.set(name, undefined, mesh.clock.advance());
            mesh.endpoints.set(name, undefined, mesh.clock.now);
          }
          if (step.kind === 'route') mesh.host(step.host, step.cluster, step.bad === 0 ? BAD : 'good');
          if (step.kind === 'drop') mesh.hosts.set(step.host, undefined, mesh.clock.advance());
          if (step.kind === 'endpoint' && mesh.clusters.get(step.cluster)) {
            mesh.endpoint(step.cluster, `${step.content}`);
          }
          if (step.kind === 'tune' && mesh.clusters.get(step.cluster))
            mesh.cluster(step.cluster, `${step.content}`);
          if (step.kind === 'wait') {
            for (let i = 0; i < step.steps; i++) {
              await turn();
              envoy.step();
            }
          }
          if (step.kind === 'reconnect') {
            await settle([envoy]);
            session.close();
            session = mesh.connect(envoy);
          }
          session.changed();
        }
        await settle([envoy]);
        assert.deepEqual(envoy.broken, []);
        assert.equal(session.settled, true);
        const rejected = new Set(
          [...session.deliveries.VirtualHost.rejections].map((each) => each.resource.name),
        );
        for (const [name, version] of contentOf(mesh.hosts)) {
          if (!rejected.has(name)) assert.equal(heldBy(envoy, 'VirtualHost').get(name), version);
        }
        for (const name of envoy.held.VirtualHost.keys()) assert.notEqual(mesh.hosts.get(name), undefined);
        if (rejected.size === 0) assert.deepEqual(heldBy(envoy, 'Cluster'), contentOf(mesh.clusters));
      }),
      { numRuns: 300 },
    );
  });
});
