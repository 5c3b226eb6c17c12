import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusals } from '../testing/refusals.ts';

/** A spec, and the one problem it has. */
const SPECS: readonly (readonly [spec: string, problem: string])[] = [
  ['{ mtls: {} }', 'spec.mtls.mode: is required'],
  [
    '{ mtls: { mode: strict } }',
    'spec.mtls.mode: must be one of Strict, Permissive, Disabled (did you mean Strict?)',
  ],
  [
    '{ mtls: { mode: Strict, ports: { http: Disabled } } }',
    'spec.mtls.ports.http: must be a port number from 1 to 65535',
  ],
  [
    '{ mtls: { mode: Strict, ports: { "70000": Disabled } } }',
    'spec.mtls.ports["70000"]: must be a port number from 1 to 65535',
  ],
  ['{ targetRefs: [{ kind: Service }] }', 'spec.targetRefs[0]: must have exactly one of name and labels'],
  [
    '{ targetRefs: [{ kind: Service, labels: { app: a } }] }',
    'spec.targetRefs[0]: must have a name, unless its kind is Workload',
  ],
  ['{ targetRefs: [{ kind: Workload, labels: {} }] }', 'spec.targetRefs[0].labels: must not be empty'],
  [
    '{ traffic: { loadBalancer: { algorithm: RingHash } } }',
    'spec.traffic.loadBalancer: must have hashOn where algorithm is RingHash or Maglev',
  ],
  [
    '{ traffic: { loadBalancer: { algorithm: Random, slowStart: 30s } } }',
    'spec.traffic.loadBalancer: must have slowStart only where algorithm is RoundRobin or LeastRequest',
  ],
  [
    '{ traffic: { loadBalancer: { algorithm: Maglev, hashOn: { header: a, queryParam: b } } } }',
    'spec.traffic.loadBalancer.hashOn: must have exactly one of header, cookie, queryParam, sourceAddress',
  ],
  [
    '{ traffic: { loadBalancer: { algorithm: Maglev, hashOn: { sourceAddress: false } } } }',
    'spec.traffic.loadBalancer.hashOn.sourceAddress: must be true',
  ],
  [
    '{ traffic: { connectionPool: { maxConnections: 0 } } }',
    'spec.traffic.connectionPool.maxConnections: must be 1 or more',
  ],
  [
    '{ traffic: { connectionPool: { connectTimeout: 0s } } }',
    'spec.traffic.connectionPool.connectTimeout: must be longer than 0s',
  ],
  [
    '{ traffic: { outlierDetection: { maxEjectionPercent: 101 } } }',
    'spec.traffic.outlierDetection.maxEjectionPercent: must be 100 or less',
  ],
  ['{ traffic: { healthCheck: {} } }', 'spec.traffic.healthCheck.http: is required'],
  [
    '{ traffic: { healthCheck: { http: { path: a } } } }',
    'spec.traffic.healthCheck.http.path: must start with /',
  ],
  [
    '{ egress: { mode: allowany } }',
    'spec.egress.mode: must be one of RegistryOnly, AllowAny (did you mean AllowAny?)',
  ],
  [
    '{ rateLimits: [{ name: a, scope: Local, requests: 1, per: 1s }, { name: a, scope: Local, requests: 2, per: 1s }] }',
    'spec.rateLimits[1].name: is in the list twice',
  ],
  [
    '{ authentication: { jwt: [{ issuer: a, jwks: "{}", jwksUri: "https://a" }] } }',
    'spec.authentication.jwt[0]: must have exactly one of jwks and jwksUri',
  ],
  [
    '{ externalAuthorization: { onFailure: Deny } }',
    'spec.externalAuthorization: must have exactly one of grpc and http',
  ],
];

test('a bad policy is refused with its path, the reason and a hint', () => {
  for (const [spec, problem] of SPECS) assert.deepEqual(refusals('MeshPolicy', spec), [problem], spec);
});

test('what this version has no feature for is refused after what is wrong', () => {
  assert.deepEqual(refusals('MeshPolicy', '{ traffic: { locality: { mode: Failover } }, egress: {} }'), [
    'spec.egress.mode: is required',
  ]);
});
