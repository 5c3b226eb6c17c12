import assert from 'node:assert/strict';
import { test } from 'node:test';
import { convertMeshService } from './convert-mesh-service.ts';
import { convertService } from './convert-service.ts';
import { convertWorkload } from './convert-workload.ts';
import { objectInForce } from './fixtures/objects.ts';
import { impliedService } from './implied-service.ts';
import { aliasedServiceKey } from './service-alias.ts';

const surroundings = { registry: 'static', clusterDomain: 'cluster.local', members: [] };

const service = (spec: object) => objectInForce('Service', { name: 'reviews', namespace: 'bookinfo' }, spec);
const meshService = (spec: object) =>
  objectInForce('MeshService', { name: 'payments', namespace: 'shop' }, spec);
const workload = (spec: object, name = 'reviews-v1') =>
  objectInForce(
    'MeshWorkload',
    { name, namespace: 'bookinfo', labels: { app: 'reviews' } },
    { address: '127.0.1.1', ...spec },
  );

test('a Service answers to its names, short ones included', () => {
  const converted = convertService(service({ ports: [{ port: 9080 }] }), surroundings);
  assert.equal(converted.key, 'Service/bookinfo/reviews');
  assert.equal(converted.host, 'reviews.bookinfo.svc.cluster.local');
  assert.deepEqual(converted.hostnames, [
    'reviews.bookinfo.svc.cluster.local',
    'reviews.bookinfo.svc',
    'reviews.bookinfo',
    'reviews.bookinfo.mesh',
  ]);
  assert.deepEqual(converted.localHostnames, ['reviews']);
  assert.deepEqual(converted.origin, { object: 'Service/bookinfo/reviews', generation: 7 });
});

test('the ports of a Service', () => {
  const ports = [
    { name: 'http-web', port: 80, targetPort: 8080 },
    { name: 'api', port: 81, targetPort: 'grpc', appProtocol: 'grpc' },
    { name: 'dns', port: 53, protocol: 'UDP' },
    { port: 90 },
  ];
  assert.deepEqual(convertService(service({ ports }), surroundings).ports, [
    { name: 'http-web', number: 80, targetPort: 8080, protocol: 'HTTP' },
    { name: 'api', number: 81, targetPort: 'grpc', protocol: 'GRPC' },
    { name: '90', number: 90, targetPort: 90, protocol: 'Detect' },
  ]);
});

const addresses: readonly (readonly [object, readonly string[]])[] = [
  [{ clusterIP: '10.0.0.1' }, ['10.0.0.1']],
  [{ clusterIP: '10.0.0.1', clusterIPs: ['10.0.0.1', 'fd00::1'] }, ['10.0.0.1', 'fd00::1']],
  [{ clusterIP: 'None' }, []],
  [{}, []],
];
for (const [spec, expected] of addresses) {
  test(`the virtual addresses of ${JSON.stringify(spec)}`, () => {
    assert.deepEqual(convertService(service(spec), surroundings).addresses, expected);
  });
}

test('an ExternalName is looked up outside of the mesh', () => {
  const spec = { type: 'ExternalName', externalName: 'db.example.com', ports: [{ port: 5432 }] };
  const { location, resolution, staticEndpoints } = convertService(service(spec), surroundings);
  assert.deepEqual(
    [location, resolution, staticEndpoints[0]?.address],
    ['External', 'DNS', 'db.example.com'],
  );
});

test('an ExternalName of the cluster’s own is another name, with the ports of whom it stands for', () => {
  const spec = { type: 'ExternalName', externalName: 'web.shop.svc.cluster.local' };
  const aliased = service({ ports: [{ name: 'http', port: 80 }] }).object;
  const { aliasOf, ports } = convertService(service(spec), { ...surroundings, aliased });
  assert.equal(aliasOf, 'Service/shop/web');
  assert.deepEqual(
    ports.map(({ number, protocol }) => [number, protocol]),
    [[80, 'HTTP']],
  );
  const own = convertService(service({ ...spec, ports: [{ port: 81 }] }), { ...surroundings, aliased });
  assert.deepEqual(
    own.ports.map(({ number }) => number),
    [81],
  );
  const another = service(spec).object;
  assert.equal(convertService(service(spec), { ...surroundings, aliased: another }).aliasOf, undefined);
  assert.equal(convertService(service(spec), surroundings).aliasOf, undefined);
});

const aliases: readonly (readonly [string, string | undefined])[] = [
  ['web.shop.svc.cluster.local', 'Service/shop/web'],
  ['Web.shop.svc.cluster.local.', 'Service/shop/web'],
  ['db-0.db.shop.svc.cluster.local', undefined],
  ['web.shop.svc', undefined],
  ['web.shop', undefined],
  ['.shop.svc.cluster.local', undefined],
  ['svc.cluster.local', undefined],
  ['web.shop.svc.cluster.local.example.com', undefined],
];
for (const [externalName, key] of aliases) {
  test(`what ${externalName} stands for`, () => {
    const { spec } = service({ type: 'ExternalName', externalName }).object;
    assert.equal(aliasedServiceKey(spec, 'cluster.local'), key);
  });
}

test('a port that does not say what it speaks learns it from the instances, if they agree', () => {
  const member = (protocol: string) => workload({ ports: [{ name: 'web', port: 9080, protocol }] });
  const protocolWith = (...members: ReturnType<typeof workload>[]) =>
    convertService(service({ ports: [{ name: 'web', port: 9080 }] }), { ...surroundings, members }).ports[0]
      ?.protocol;
  assert.equal(protocolWith(member('HTTP'), member('HTTP')), 'HTTP');
  assert.equal(protocolWith(member('HTTP'), member('TCP')), 'Detect');
  assert.equal(protocolWith(), 'Detect');
});

test('an instance finds its protocol in the port, the name, or its service', () => {
  const ports = [
    { name: 'a', port: 1, protocol: 'HTTPS' },
    { name: 'tcp-b', port: 2 },
    { name: 'c', port: 3, appPort: 30 },
    { name: 'd', port: 4 },
  ];
  const declared = convertService(
    service({ ports: [{ name: 'http', port: 80, targetPort: 3 }] }),
    surroundings,
  );
  assert.deepEqual(convertWorkload(workload({ ports }), 'static', [declared]).ports, [
    { name: 'a', number: 1, appPort: 1, protocol: 'TLS' },
    { name: 'tcp-b', number: 2, appPort: 2, protocol: 'TCP' },
    { name: 'c', number: 3, appPort: 30, protocol: 'HTTP' },
    { name: 'd', number: 4, appPort: 4, protocol: 'Detect' },
  ]);
});

test('the rest of a workload', () => {
  const converted = convertWorkload(
    workload({ service: 'reviews', locality: 'eu/eu-1a', weight: 3 }),
    'static',
    [],
  );
  assert.deepEqual(
    [converted.key, converted.service, converted.serviceAccount, converted.weight, converted.labels],
    ['bookinfo/reviews-v1', 'reviews', 'default', 3, { app: 'reviews' }],
  );
  assert.deepEqual(converted.locality, { region: 'eu', zone: 'eu-1a', subZone: '' });
  assert.deepEqual(converted.proxy, { mode: 'Explicit', outboundPort: 15001 });
  assert.deepEqual(convertWorkload(workload({ proxy: { mode: 'None' } }), 'static', []).proxy, {
    mode: 'None',
  });
});

test('a MeshService answers to its hosts', () => {
  const spec = {
    hosts: ['api.payments.example'],
    ports: [{ name: 'tls', number: 443, protocol: 'TLS' }],
    endpoints: [{ address: '192.0.2.1', ports: { tls: 8443 }, locality: 'eu' }],
    resolution: 'Static',
  };
  const converted = convertMeshService(meshService(spec), surroundings);
  assert.equal(converted.key, 'MeshService/shop/payments');
  assert.equal(converted.host, 'payments.shop.meshservice');
  assert.deepEqual(converted.hostnames, ['api.payments.example']);
  assert.deepEqual([converted.location, converted.resolution], ['External', 'Static']);
  assert.deepEqual(converted.staticEndpoints, [
    {
      address: '192.0.2.1',
      ports: { tls: 8443 },
      locality: { region: 'eu', zone: '', subZone: '' },
      weight: 1,
      labels: {},
    },
  ]);
});

test('where workloads are the instances of a MeshService, nothing is looked up', () => {
  const spec = { hosts: ['vms.shop.example'], ports: [{ name: 'http', number: 80 }] };
  const members = [workload({ service: 'payments' })];
  assert.equal(convertMeshService(meshService(spec), surroundings).resolution, 'DNS');
  assert.equal(convertMeshService(meshService(spec), { ...surroundings, members }).resolution, 'Registry');
  const selecting = meshService({ ...spec, selector: { app: 'reviews' } });
  assert.equal(convertMeshService(selecting, surroundings).resolution, 'Registry');
});

test('a service that workloads name and nobody declares has their ports', () => {
  const members = [
    workload({ ports: [{ name: 'http', port: 9080 }] }, 'a'),
    workload(
      {
        ports: [
          { name: 'http', port: 9081 },
          { name: 'admin', port: 9090, protocol: 'TCP' },
        ],
      },
      'b',
    ),
  ];
  const implied = impliedService('bookinfo', 'reviews', { ...surroundings, members });
  assert.deepEqual(implied?.ports, [
    { name: 'http', number: 9080, targetPort: 'http', protocol: 'HTTP' },
    { name: 'admin', number: 9090, targetPort: 'admin', protocol: 'TCP' },
  ]);
  assert.equal(implied?.origin.object, 'MeshWorkload/bookinfo/a');
  assert.equal(impliedService('bookinfo', 'reviews', surroundings), undefined);
});

test('one number under two names is one port, found by the number', () => {
  const members = [
    workload({ ports: [{ name: 'http', port: 9080 }] }, 'a'),
    workload({ ports: [{ name: 'web', port: 9080 }] }, 'b'),
  ];
  assert.deepEqual(impliedService('bookinfo', 'reviews', { ...surroundings, members })?.ports, [
    { name: 'http', number: 9080, targetPort: 9080, protocol: 'HTTP' },
  ]);
});
