import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { MeshFixture } from '../fixtures/mesh-fixture.ts';
import { portOf, serviceOf, workloadOf, workloadPortOf } from '../fixtures/objects.ts';
import type { Workload } from '../workload.ts';

function problemsOf(...workloads: readonly Workload[]): readonly string[] {
  const services = [serviceOf('reviews', { ports: [portOf('web', 80, { targetPort: 8080 })] })];
  const { model } = new MeshFixture({ services, workloads });
  return [...model.workloadProblems.entries()].flatMap(([key, problems]) =>
    problems.map(({ path, reason, message }) => `${key} ${path} ${reason}: ${message}`),
  );
}

const explicit = (outboundPort: number) => ({ mode: 'Explicit', outboundPort }) as const;

describe('two workloads that want one socket', () => {
  test('one address and port: both are told, by name', () => {
    const problems = problemsOf(
      workloadOf('a', { address: '127.0.0.2', proxy: explicit(1) }),
      workloadOf('b', {
        address: '127.0.0.2',
        proxy: explicit(2),
        ports: [workloadPortOf('x', 1234), workloadPortOf('http', 9080)],
      }),
    );
    assert.deepEqual(problems, [
      'shop/a spec.ports[0].port AddressInUse: workload shop/a and workload shop/b both want 127.0.0.2:9080',
      'shop/b spec.ports[1].port AddressInUse: workload shop/b and workload shop/a both want 127.0.0.2:9080',
    ]);
  });

  const a = workloadOf('a', { address: '127.0.0.2', proxy: explicit(15001) });
  const cases: readonly {
    readonly name: string;
    readonly other: Partial<Workload>;
    readonly paths: readonly string[];
  }[] = [
    {
      name: 'loopback addresses are one host: one outbound port is too few',
      other: { address: '127.1.2.3' },
      paths: ['spec.proxy.outboundPort', 'spec.proxy.outboundPort'],
    },
    {
      name: 'so is ::1',
      other: { address: '::1' },
      paths: ['spec.proxy.outboundPort', 'spec.proxy.outboundPort'],
    },
    {
      name: 'so is localhost',
      other: { address: 'LocalHost' },
      paths: ['spec.proxy.outboundPort', 'spec.proxy.outboundPort'],
    },
    {
      name: 'another outbound port is fine',
      other: { address: '127.0.0.3', proxy: explicit(15002) },
      paths: [],
    },
    { name: 'another host is fine', other: { address: '10.0.0.1' }, paths: [] },
    { name: 'an address that only begins alike is fine', other: { address: '127.example' }, paths: [] },
    {
      name: 'no sidecar, no outbound port',
      other: { address: '127.0.0.3', proxy: { mode: 'None' } },
      paths: [],
    },
    {
      name: 'Transparent has no outbound port to choose',
      other: { address: '127.0.0.3', proxy: { mode: 'Transparent' } },
      paths: [],
    },
    {
      name: "a port on another's outbound port",
      other: { address: '127.0.0.1', ports: [workloadPortOf('http', 15001)], proxy: explicit(15002) },
      paths: ['spec.proxy.outboundPort', 'spec.ports[0].port'],
    },
    {
      name: 'no sidecar, but the same socket',
      other: { address: '127.0.0.2', proxy: { mode: 'None' } },
      paths: ['spec.ports[0].port', 'spec.ports[0].port'],
    },
  ];
  for (const { name, other, paths } of cases) {
    test(name, () => {
      const found = problemsOf(a, workloadOf('b', { proxy: explicit(15001), ...other }));
      assert.deepEqual(
        found.map((problem) => problem.split(' ')[1]),
        paths,
      );
      assert.ok(found.every((problem) => problem.includes('shop/a') && problem.includes('shop/b')));
    });
  }

  test('two workloads of one host that is not loopback', () => {
    const onHost = { address: '10.0.0.1', proxy: explicit(15001) };
    const found = problemsOf(
      workloadOf('a', { ...onHost, ports: [] }),
      workloadOf('b', { ...onHost, ports: [] }),
    );
    assert.equal(found.length, 2);
  });

  test('one workload with a port twice', () => {
    const ports = [workloadPortOf('a', 9080), workloadPortOf('b', 9080)];
    assert.deepEqual(problemsOf(workloadOf('a', { ports })), [
      'shop/a spec.ports[1].port AddressInUse: workload shop/a and another port of this workload both want 10.0.0.1:9080',
    ]);
  });

  test('the problem ends with the other workload', () => {
    const other = workloadOf('b', { address: '127.0.0.2', proxy: explicit(2) });
    const mesh = new MeshFixture({ workloads: [a, other] });
    assert.equal(mesh.model.workloadProblems.size, 2);
    mesh.inputs.workloads.delete(other.key);
    mesh.commit();
    assert.equal(mesh.model.workloadProblems.size, 0);
  });
});

describe('the service a workload names', () => {
  test('must be there', () => {
    assert.deepEqual(problemsOf(workloadOf('a', { service: 'revews' })), [
      'shop/a spec.service ServiceNotFound: there is no Service or MeshService shop/revews',
    ]);
  });

  test('must send to one of its ports', () => {
    assert.deepEqual(problemsOf(workloadOf('a', { service: 'reviews' })), [
      'shop/a spec.ports PortNotFound: none of the ports is one that Service/shop/reviews sends to (8080)',
    ]);
    assert.deepEqual(
      problemsOf(workloadOf('a', { service: 'reviews', ports: [workloadPortOf('web', 9)] })),
      [],
    );
  });
});
