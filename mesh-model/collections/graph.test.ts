import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { CollectionGraph } from './graph.ts';

interface Person {
  readonly name: string;
  readonly city: string;
}

/** People by key, cities by key, and for each city the names of those who live there. */
function census() {
  const graph = new CollectionGraph();
  const people = graph.source<Person>('people');
  const cities = graph.source<string>('cities');
  const byCity = people.index('city', (person) => [person.city]);
  const residents = graph.derive('residents', cities, (key, city, read) => ({
    city,
    names: read.lookup(byCity, key).map((person) => person.name),
  }));
  const headlines = graph.derive('headlines', residents, (_key, value) =>
    value.names.length > 1 ? `${value.city}: ${value.names.length}` : undefined,
  );
  return { graph, people, cities, byCity, residents, headlines };
}

describe('derived collections', () => {
  test('recompute only the keys whose inputs changed', () => {
    const { graph, people, cities, residents } = census();
    for (let i = 0; i < 100; i++) cities.set(`c${i}`, `City ${i}`);
    people.set('ann', { name: 'Ann', city: 'c1' });
    graph.commit();
    const before = residents.computations;
    people.set('bob', { name: 'Bob', city: 'c1' });
    const changed = graph.commit();
    assert.equal(residents.computations - before, 1);
    assert.deepEqual([...(changed.get(residents) ?? [])], ['c1']);
    assert.deepEqual(residents.get('c1')?.names, ['Ann', 'Bob']);
  });

  test('an equal value is no change downstream', () => {
    const { graph, people, cities, headlines } = census();
    cities.set('c1', 'One');
    people.set('ann', { name: 'Ann', city: 'c1' });
    graph.commit();
    people.set('ann', { name: 'Ann', city: 'c1' });
    assert.equal(graph.commit().size, 0);
    assert.equal(headlines.get('c1'), undefined);
  });

  test('a moved member changes the group it left and the group it joined', () => {
    const { graph, people, cities, residents } = census();
    cities.set('c1', 'One');
    cities.set('c2', 'Two');
    people.set('ann', { name: 'Ann', city: 'c1' });
    graph.commit();
    people.set('ann', { name: 'Ann', city: 'c2' });
    assert.deepEqual(graph.commit().get(residents), new Set(['c1', 'c2']));
    assert.deepEqual(residents.get('c1')?.names, []);
    assert.deepEqual(residents.get('c2')?.names, ['Ann']);
  });

  test('a removed key loses its derived value', () => {
    const { graph, cities, residents } = census();
    cities.set('c1', 'One');
    graph.commit();
    cities.delete('c1');
    graph.commit();
    assert.equal(residents.get('c1'), undefined);
    assert.equal(residents.size, 0);
  });

  test('whether a term has a member concerns only the first to come and the last to go', () => {
    const { graph, people, cities, byCity } = census();
    const inhabited = graph.derive('inhabited', cities, (key, _city, read) => read.has(byCity, key));
    cities.set('c1', 'One');
    graph.commit();
    const history: [boolean | undefined, number][] = [];
    const note = () => {
      graph.commit();
      history.push([inhabited.get('c1'), inhabited.computations]);
    };
    people.set('ann', { name: 'Ann', city: 'c1' });
    note();
    people.set('bob', { name: 'Bob', city: 'c1' });
    note();
    people.set('ann', { name: 'Ann', city: 'c2' });
    note();
    people.delete('bob');
    note();
    assert.deepEqual(history, [
      [true, 2],
      [true, 2],
      [true, 2],
      [false, 3],
    ]);
  });

  test('any history of edits ends as if everything had been computed at once', () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd');
    const city = fc.constantFrom('c1', 'c2', 'c3');
    const edit = fc.oneof(
      fc.record({ kind: fc.constant('person' as const), key, city, commit: fc.boolean() }),
      fc.record({ kind: fc.constant('leave' as const), key, commit: fc.boolean() }),
      fc.record({ kind: fc.constant('found' as const), city, commit: fc.boolean() }),
      fc.record({ kind: fc.constant('raze' as const), city, commit: fc.boolean() }),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
        const live = census();
        for (const step of edits) {
          if (step.kind === 'person') live.people.set(step.key, { name: step.key, city: step.city });
          if (step.kind === 'leave') live.people.delete(step.key);
          if (step.kind === 'found') live.cities.set(step.city, step.city.toUpperCase());
          if (step.kind === 'raze') live.cities.delete(step.city);
          if (step.commit) live.graph.commit();
        }
        live.graph.commit();
        const fresh = census();
        for (const [k, v] of live.people.entries()) fresh.people.set(k, v);
        for (const [k, v] of live.cities.entries()) fresh.cities.set(k, v);
        fresh.graph.commit();
        assert.deepEqual(new Map(live.residents.entries()), new Map(fresh.residents.entries()));
        assert.deepEqual(new Map(live.headlines.entries()), new Map(fresh.headlines.entries()));
      }),
    );
  });
});
