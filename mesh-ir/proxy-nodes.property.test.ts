import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type MeshEdit, meshEdit } from '../mesh-model/fixtures/mesh-edits.ts';
import { MeshFixture } from '../mesh-model/fixtures/mesh-fixture.ts';
import type { MeshModel } from '../mesh-model/mesh-model.ts';
import { type ProxyNodes, plainReader, proxyNodes } from '../test/proxy-nodes.ts';
import { translatedProxy } from '../test/translated-proxy.ts';
import type { ClientScope } from './client.ts';
import type { FilterChainIR } from './listener.ts';
import { dialledRouteConfigurations } from './outbound/dialled-routes.ts';
import { serviceListeners } from './outbound/service-listeners.ts';
import type { BackendIR, RouteIR } from './route.ts';
import { type ServiceRouting, serviceRouting } from './routing/service-routing.ts';
import { scopeKey, virtualHosts } from './routing/virtual-hosts.ts';
import type { RouteConfigurationIR, VirtualHostIR } from './virtual-host.ts';

const edits = fc.array(meshEdit, { minLength: 5, maxLength: 40 });

function meshAfter(changes: readonly MeshEdit[]): MeshModel {
  const { inputs, model } = new MeshFixture();
  for (const { apply } of changes) apply(inputs);
  model.graph.commit();
  return model;
}

function proxiedWorkloads(model: MeshModel): readonly string[] {
  return [...model.workloads.entries()].flatMap(([key, { proxy }]) => (proxy.mode === 'None' ? [] : [key]));
}

/** Holds a property against what every proxy of a random mesh gets. */
function forEveryProxy(check: (nodes: ProxyNodes, model: MeshModel) => void): void {
  fc.assert(
    fc.property(edits, (changes) => {
      const model = meshAfter(changes);
      for (const workload of proxiedWorkloads(model)) check(proxyNodes(model, workload), model);
    }),
  );
}

function assertDistinct(values: readonly string[], what: string): void {
  assert.deepEqual([...new Set(values)].sort(), [...values].sort(), what);
}

function backendsOf({ action }: RouteIR): readonly BackendIR[] {
  if (action.kind === 'Forward') {
    const mirrored: readonly BackendIR[] =
      action.mirror === undefined ? [] : [{ kind: 'Cluster', cluster: action.mirror.cluster, weight: 1 }];
    return [...action.backends, ...mirrored];
  }
  if (action.kind !== 'Tunnel') return [];
  if (action.to.kind === 'Backends') return action.to.backends;
  const { otherwise } = action.to;
  return otherwise === undefined ? [] : [{ kind: 'Cluster', cluster: otherwise, weight: 1 }];
}

function chainRoutes({ application }: FilterChainIR): readonly BackendIR[] {
  if (application.kind === 'Tcp') return application.backends;
  return application.routes.kind === 'Inline'
    ? application.routes.virtualHost.routes.flatMap(backendsOf)
    : [];
}

function hostsInside(configuration: RouteConfigurationIR): readonly VirtualHostIR[] {
  const { catchAll } = configuration;
  return configuration.kind === 'Whole' ? [...configuration.virtualHosts, catchAll] : [catchAll];
}

test('names are unique, and no two virtual hosts of a route configuration share a domain', () => {
  forEveryProxy((nodes) => {
    const kinds = [
      'clusters',
      'endpoints',
      'listeners',
      'routeConfigurations',
      'virtualHosts',
      'policyFilters',
    ] as const;
    for (const kind of kinds) {
      assertDistinct(
        nodes[kind].map(({ name }) => name),
        kind,
      );
    }
    assertDistinct(
      nodes.virtualHosts.flatMap(({ routeConfiguration, domains }) =>
        domains.map((domain) => `${routeConfiguration} ${domain}`),
      ),
      'domains',
    );
  });
});

test('whatever is referred to is there', () => {
  forEveryProxy((nodes) => {
    const clusters = new Set(nodes.clusters.map(({ name }) => name));
    const chains = nodes.listeners.flatMap(({ chains, fallback }) => [
      ...chains,
      ...(fallback ? [fallback] : []),
    ]);
    const backends = [
      ...[...nodes.virtualHosts, ...nodes.routeConfigurations.flatMap(hostsInside)].flatMap(({ routes }) =>
        routes.flatMap(backendsOf),
      ),
      ...chains.flatMap(chainRoutes),
    ];
    for (const backend of backends) {
      if (backend.kind === 'Cluster') assert.ok(clusters.has(backend.cluster), backend.cluster);
    }
    const fromControlPlane = nodes.clusters.filter(({ discovery }) => discovery.kind === 'Endpoints');
    assert.deepEqual(
      nodes.endpoints.map(({ name }) => name).sort(),
      fromControlPlane.map(({ name }) => name).sort(),
    );
    const configurations = new Set(nodes.routeConfigurations.map(({ name }) => name));
    const filters = new Set(nodes.policyFilters.map(({ name }) => name));
    for (const { application } of chains) {
      if (application.kind === 'Tcp') continue;
      for (const name of application.policyFilters) assert.ok(filters.has(name), name);
      const { routes } = application;
      if (routes.kind === 'Dynamic') assert.ok(configurations.has(routes.routeConfiguration));
    }
    for (const { routeConfiguration } of nodes.virtualHosts)
      assert.ok(configurations.has(routeConfiguration));
  });
});

test('what is made of an object names it, with the generation that holds', () => {
  forEveryProxy((nodes, model) => {
    const generations = new Map<string, Set<number>>();
    const note = (origin: { readonly object: string; readonly generation: number }) =>
      generations.set(origin.object, (generations.get(origin.object) ?? new Set()).add(origin.generation));
    for (const source of [
      model.services,
      model.workloads,
      model.inputs.trafficRoutes,
      model.inputs.meshPolicies,
      model.inputs.acknowledgedRoutes,
      model.inputs.acknowledgedPolicies,
    ]) {
      for (const [, { origin }] of source.entries()) note(origin);
    }
    const made = [...nodes.endpoints, ...nodes.virtualHosts, ...nodes.policyFilters];
    for (const { name, origins } of made) assert.notEqual(origins.length, 0, name);
    const all = [
      ...made,
      ...nodes.clusters,
      ...nodes.listeners,
      ...nodes.virtualHosts.flatMap((v) => v.routes),
    ];
    for (const { object, generation } of all.flatMap(({ origins }) => origins)) {
      assert.ok(generations.get(object)?.has(generation), `${object} ${generation}`);
    }
  });
});

test('every message can be encoded', () => {
  forEveryProxy((nodes) => {
    translatedProxy(nodes);
  });
});

/** Every kind of client that a service's routes could tell apart: by namespace, mode and answers to their predicates. */
function scopesFor({ ports }: ServiceRouting): readonly ClientScope[] {
  const routes = ports.flatMap(({ attached }) => attached.flatMap(({ http }) => http));
  const predicates = [...new Set(routes.flatMap(({ caller }) => caller ?? []))];
  const answers = [[], predicates, ...predicates.map((predicate) => [predicate])];
  return (['shop', 'web', 'elsewhere'] as const).flatMap((namespace) =>
    (['Explicit', 'Transparent'] as const).flatMap((mode) =>
      answers.map((callers) => ({ namespace, mode, callers: new Set(callers) })),
    ),
  );
}

test('clients with equal scope keys get equal virtual hosts and listeners', () => {
  fc.assert(
    fc.property(edits, (changes) => {
      const model = meshAfter(changes);
      for (const [, service] of model.services.entries()) {
        const routing = serviceRouting(model, plainReader, service);
        const seen = new Map<string, unknown>();
        for (const scope of scopesFor(routing)) {
          const got = [
            virtualHosts(routing, scope),
            serviceListeners(routing, scope),
            dialledRouteConfigurations(routing, scope),
          ];
          const key = scopeKey(routing, scope);
          assert.deepEqual(got, seen.get(key) ?? got, key);
          seen.set(key, got);
        }
      }
    }),
  );
});

test('any history of edits ends as if everything had been computed at once', () => {
  fc.assert(
    fc.property(edits, (changes) => {
      const { inputs, model } = new MeshFixture();
      const routings = model.graph.derive('routings', model.services, (_key, service, read) =>
        serviceRouting(model, read, service),
      );
      for (const { apply, commit } of changes) {
        apply(inputs);
        if (commit) model.graph.commit();
      }
      model.graph.commit();
      for (const [key, service] of model.services.entries()) {
        assert.deepEqual(routings.get(key), serviceRouting(model, plainReader, service));
      }
    }),
  );
});
