import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { byPrecedence, firstByPrecedence } from './precedence.ts';

const claim = (key: string, createdAt: string) => ({ key, createdAt });

describe('precedence', () => {
  const cases = [
    {
      name: 'the older wins',
      first: ['b/b', '2026-01-01T00:00:00Z'],
      second: ['a/a', '2026-01-02T00:00:00Z'],
    },
    {
      name: 'of one age the name decides',
      first: ['a/a', '2026-01-01T00:00:00Z'],
      second: ['a/b', '2026-01-01T00:00:00Z'],
    },
    {
      name: 'fractions of a second count',
      first: ['b/b', '2026-01-01T00:00:00Z'],
      second: ['a/a', '2026-01-01T00:00:00.500Z'],
    },
    {
      name: 'time zones count',
      first: ['b/b', '2026-01-01T01:00:00+02:00'],
      second: ['a/a', '2026-01-01T00:00:00Z'],
    },
    { name: 'an unknown age is the newest', first: ['b/b', '2026-01-01T00:00:00Z'], second: ['a/a', ''] },
    { name: 'two unknown ages: the name decides', first: ['a/a', ''], second: ['b/b', 'no date'] },
  ] as const;
  for (const { name, first, second } of cases) {
    test(name, () => {
      const [winner, loser] = [claim(first[0], first[1]), claim(second[0], second[1])];
      assert.equal(firstByPrecedence([loser, winner]), winner);
      assert.equal(firstByPrecedence([winner, loser]), winner);
    });
  }

  test('it is an order', () => {
    const same = claim('a/a', '2026-01-01T00:00:00Z');
    assert.equal(byPrecedence(same, { ...same }), 0);
    assert.equal(firstByPrecedence([]), undefined);
  });
});
