import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { MeshFixture } from '../fixtures/mesh-fixture.ts';
import { portOf, serviceOf } from '../fixtures/objects.ts';
import type { Service } from '../service.ts';

const external = (name: string, over: Partial<Service> = {}) =>
  serviceOf(name, {
    kind: 'MeshService',
    hostnames: ['api.example'],
    ports: [portOf('https', 443)],
    ...over,
  });

function problemsOf(services: readonly Service[]): readonly string[] {
  const { model } = new MeshFixture({ services });
  return [...model.serviceProblems.entries()].flatMap(([key, problems]) =>
    problems.map(({ path, reason, message }) => `${key} ${path} ${reason}: ${message}`),
  );
}

describe('names that two services want', () => {
  const cases: readonly {
    readonly name: string;
    readonly services: readonly Service[];
    readonly problems: readonly string[];
  }[] = [
    {
      name: 'the first by key has it',
      services: [external('b'), external('a')],
      problems: [
        'MeshService/shop/b spec.hosts[0] AddressInUse: MeshService/shop/b and MeshService/shop/a both want api.example:443, and MeshService/shop/a has it',
      ],
    },
    {
      name: 'other ports are other names',
      services: [external('a'), external('b', { ports: [portOf('http', 80)] })],
      problems: [],
    },
    {
      name: 'other hosts are other names',
      services: [external('a'), external('b', { hostnames: ['b.example'] })],
      problems: [],
    },
    {
      name: 'only the shared name is lost',
      services: [external('a'), external('b', { hostnames: ['b.example', 'api.example'] })],
      problems: [
        'MeshService/shop/b spec.hosts[1] AddressInUse: MeshService/shop/b and MeshService/shop/a both want api.example:443, and MeshService/shop/a has it',
      ],
    },
    {
      name: 'a name of a Service cannot be taken',
      services: [
        external('a', { hostnames: ['reviews.shop'], ports: [portOf('http', 9080)] }),
        serviceOf('reviews'),
      ],
      problems: [
        'MeshService/shop/a spec.hosts[0] AddressInUse: MeshService/shop/a and Service/shop/reviews both want reviews.shop:9080, and Service/shop/reviews has it',
      ],
    },
    {
      name: 'nor a short one, in the namespaces that have a service of that name',
      services: [
        external('a', { namespace: 'other', hostnames: ['reviews'], ports: [portOf('http', 9080)] }),
        serviceOf('reviews'),
        serviceOf('reviews', { namespace: 'web' }),
      ],
      problems: [
        "MeshService/other/a spec.hosts[0] AddressInUse: in shop, web, reviews:9080 is a service of the caller's own namespace and not MeshService/other/a",
      ],
    },
    {
      name: 'Services of one name in two namespaces share none',
      services: [serviceOf('reviews'), serviceOf('reviews', { namespace: 'web' })],
      problems: [],
    },
  ];
  for (const { name, services, problems } of cases) {
    test(name, () => {
      assert.deepEqual(problemsOf(services), problems);
      assert.deepEqual(problemsOf(services.toReversed()), problems);
    });
  }

  test('the problem ends with the other service', () => {
    const [a, b] = [external('a'), external('b')];
    const mesh = new MeshFixture({ services: [a, b] });
    assert.equal(mesh.model.serviceProblems.size, 1);
    mesh.inputs.services.delete(a.key);
    mesh.commit();
    assert.equal(mesh.model.serviceProblems.size, 0);
  });
});
