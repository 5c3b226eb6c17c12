import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Kind } from './kinds.ts';
import { refusals } from './testing/refusals.ts';

const HOSTS = 'hosts: [api.example.com], ports: [{ name: tls, number: 443 }]';

/** A kind and a spec of it, and the one problem it has. */
const SPECS: readonly (readonly [kind: Kind, spec: string, problem: string])[] = [
  ['MeshService', '{ ports: [{ name: a, number: 80 }] }', 'spec.hosts: is required'],
  [
    'MeshService',
    '{ hosts: [api_example], ports: [{ name: a, number: 80 }] }',
    'spec.hosts[0]: must be a host name such as api.example.com or *.example.com',
  ],
  [
    'MeshService',
    '{ hosts: [a.b, a.b], ports: [{ name: a, number: 80 }] }',
    'spec.hosts[1]: is in the list twice',
  ],
  [
    'MeshService',
    '{ hosts: [a.b], ports: [{ name: a, number: 80 }, { name: a, number: 81 }] }',
    'spec.ports[1].name: is in the list twice',
  ],
  [
    'MeshService',
    `{ ${HOSTS}, resolution: Static }`,
    'spec: must have endpoints or a selector where resolution is Static',
  ],
  [
    'MeshService',
    `{ ${HOSTS}, resolution: Static, endpoints: [{ address: a.example }] }`,
    'spec: must have IP addresses in its endpoints where resolution is Static',
  ],
  [
    'MeshService',
    `{ ${HOSTS}, resolution: None, endpoints: [{ address: 10.0.0.1 }] }`,
    'spec: must not have endpoints or a selector where resolution is None',
  ],
  [
    'MeshService',
    `{ ${HOSTS}, endpoints: [{ address: 10.0.0.1 }], selector: { app: a } }`,
    'spec: must not have both endpoints and selector',
  ],
  [
    'MeshService',
    `{ ${HOSTS}, endpoints: [{ address: 10.0.0.1, ports: { http: 80 } }] }`,
    'spec: must name only ports of the service in the ports of its endpoints',
  ],
  [
    'MeshService',
    '{ hosts: ["*.example.com"], ports: [{ name: a, number: 80 }] }',
    'spec: must have resolution None, endpoints or a selector where a host has a wildcard',
  ],
  ['MeshWorkload', '{}', 'spec.address: is required'],
  ['MeshWorkload', '{ address: "10.0.0.1:80/" }', 'spec.address: must be an IP address or a host name'],
  ['MeshWorkload', '{ address: 10.0.0.1, weight: 0 }', 'spec.weight: must be 1 or more'],
  [
    'MeshWorkload',
    '{ address: 10.0.0.1, locality: a b }',
    'spec.locality: must be a region and a zone, such as eu/eu-1a',
  ],
  [
    'MeshWorkload',
    '{ address: 10.0.0.1, proxy: { mode: none } }',
    'spec.proxy.mode: must be one of Explicit, Transparent, None (did you mean None?)',
  ],
  [
    'MeshWorkload',
    '{ address: 10.0.0.1, ports: [{ name: HTTP, port: 80 }] }',
    'spec.ports[0].name: must be a name of lower-case letters, digits and -, such as reviews-v1',
  ],
  [
    'Telemetry',
    '{ accessLogs: [{ to: {} }] }',
    'spec.accessLogs[0].to: must have exactly one of stdout, grpc, otlp',
  ],
  [
    'Telemetry',
    '{ adapters: [{ name: a, type: webhook, url: audit.ops }] }',
    'spec.adapters[0].url: must be a URL that starts with http:// or https://',
  ],
  ['ServiceRegistry', '{ type: Consul }', 'spec: must have consul where type is Consul, and only there'],
  [
    'Service',
    '{ ports: [{ port: 80, targetPort: true }] }',
    'spec.ports[0].targetPort: must be a whole number or text',
  ],
  ['Service', '{ type: Any }', 'spec.type: must be one of ClusterIP, NodePort, LoadBalancer, ExternalName'],
];

test('a bad object of the other kinds is refused', () => {
  for (const [kind, spec, problem] of SPECS)
    assert.deepEqual(refusals(kind, spec), [problem], `${kind} ${spec}`);
});
