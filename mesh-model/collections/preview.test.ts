import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CollectionGraph } from './graph.ts';
import { Preview, PreviewTooWide } from './preview.ts';

interface Person {
  readonly name: string;
  readonly city: string;
}

/** People, cities, and who lives where: two people in c1, one in c2, nobody in c3. */
function census() {
  const graph = new CollectionGraph();
  const people = graph.source<Person>('people');
  const cities = graph.source<string>('cities');
  const byCity = people.index('city', (person) => [person.city]);
  const residents = graph.derive('residents', cities, (key, city, read) => ({
    city,
    names: read.lookup(byCity, key).map((person) => person.name),
  }));
  const bySize = residents.index('size', ({ names }) => [String(names.length)]);
  const headlines = graph.derive('headlines', residents, (_key, value) =>
    value.names.length > 1 ? `${value.city}: ${value.names.length}` : undefined,
  );
  const lonely = graph.derive('lonely', cities, (_key, city, read) => ({ city, any: read.has(bySize, '0') }));
  people.set('ann', { name: 'Ann', city: 'c1' });
  people.set('bob', { name: 'Bob', city: 'c1' });
  people.set('cid', { name: 'Cid', city: 'c2' });
  for (const key of ['c1', 'c2', 'c3']) cities.set(key, key.toUpperCase());
  graph.commit();
  return { graph, people, cities, byCity, residents, bySize, headlines, lonely };
}

describe('a preview', () => {
  test('gives what would follow, and changes nothing', () => {
    const { graph, people, residents, headlines } = census();
    const before = [residents.computations, headlines.computations];
    const preview = new Preview();
    preview.set(people, 'cid', { name: 'Cid', city: 'c1' });
    assert.equal(preview.get(people, 'cid')?.city, 'c1');
    assert.deepEqual(preview.get(residents, 'c1')?.names, ['Ann', 'Bob', 'Cid']);
    assert.deepEqual(preview.get(residents, 'c2')?.names, []);
    assert.equal(preview.get(headlines, 'c1'), 'C1: 3');
    assert.deepEqual(residents.get('c2')?.names, ['Cid']);
    assert.equal(graph.commit().size, 0);
    assert.deepEqual([residents.computations, headlines.computations], before);
  });

  test('follows what is new and what is gone', () => {
    const { people, cities, residents, headlines } = census();
    const preview = new Preview();
    preview.set(cities, 'c4', 'C4');
    preview.set(cities, 'c1', undefined);
    preview.set(people, 'dan', { name: 'Dan', city: 'c4' });
    preview.set(people, 'eve', { name: 'Eve', city: 'c4' });
    assert.deepEqual(preview.get(residents, 'c4')?.names, ['Dan', 'Eve']);
    assert.equal(preview.get(headlines, 'c4'), 'C4: 2');
    assert.equal(preview.get(headlines, 'c1'), undefined);
  });

  test('finds members of groups that change, in key order', () => {
    const { people, byCity, bySize, lonely } = census();
    const preview = new Preview();
    preview.set(people, 'aaa', { name: 'Aaa', city: 'c2' });
    preview.set(people, 'cid', { name: 'Cid', city: 'c3' });
    preview.set(people, 'zed', { name: 'Zed', city: 'c2' });
    const names = (term: string) => preview.lookup(byCity, term).map(({ name }) => name);
    assert.deepEqual([names('c1'), names('c2'), names('c3')], [['Ann', 'Bob'], ['Aaa', 'Zed'], ['Cid']]);
    assert.deepEqual(
      preview.lookup(bySize, '2').map(({ city }) => city),
      ['C1', 'C2'],
    );
    assert.equal(preview.has(bySize, '0'), false);
    assert.equal(lonely.get('c1')?.any, true);
    assert.equal(preview.get(lonely, 'c1')?.any, false);
  });

  test('computes what is asked for, once, and nothing that does not hang on the change', () => {
    const { people, cities, residents, bySize } = census();
    for (let index = 0; index < 100; index += 1) cities.set(`x${index}`, 'X');
    const preview = new Preview();
    preview.set(people, 'cid', { name: 'Cid', city: 'c1' });
    preview.get(residents, 'c3');
    assert.equal(preview.computations, 0);
    preview.get(residents, 'c1');
    preview.get(residents, 'c1');
    assert.equal(preview.computations, 1);
    assert.equal(preview.has(bySize, '0'), true);
    assert.equal(preview.computations, 1, 'one that has nobody anyway is enough');
  });

  test('a value that is the same is no change', () => {
    const { people, residents } = census();
    const preview = new Preview();
    preview.set(people, 'cid', { name: 'Cid', city: 'c2' });
    assert.equal(preview.get(residents, 'c2'), residents.get('c2'));
    assert.equal(preview.computations, 0);
  });

  test('does no more than it is allowed to', () => {
    const { people, residents } = census();
    const preview = new Preview(1);
    preview.set(people, 'cid', { name: 'Cid', city: 'c1' });
    preview.get(residents, 'c1');
    assert.throws(() => preview.get(residents, 'c2'), PreviewTooWide);
  });
});
