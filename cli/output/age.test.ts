import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ageSince, ageText } from './age.ts';

const minutes = (count: number) => count * 60_000;
const hours = (count: number) => count * 3_600_000;
const days = (count: number) => count * 86_400_000;

test('ages are written as kubectl writes them', () => {
  const ages: readonly (readonly [number, string])[] = [
    [-5_000, '0s'],
    [0, '0s'],
    [119_999, '119s'],
    [minutes(2), '2m'],
    [minutes(9) + 30_000, '9m30s'],
    [minutes(10) + 30_000, '10m'],
    [hours(3) - 1, '179m'],
    [hours(3), '3h'],
    [hours(7) + minutes(5), '7h5m'],
    [hours(8) + minutes(5), '8h'],
    [hours(48) - 1, '47h'],
    [days(2) + hours(4), '2d4h'],
    [days(8) + hours(4), '8d'],
    [days(400), '400d'],
    [days(365 * 2 + 3), '2y3d'],
    [days(365 * 9), '9y'],
  ];
  for (const [age, text] of ages) assert.equal(ageText(age), text);
});

test('what is no time has no age', () => {
  assert.equal(ageSince('2026-03-01T11:00:00Z', Date.parse('2026-03-01T12:00:00Z')), '60m');
  assert.equal(ageSince('yesterday', 0), undefined);
  assert.equal(ageSince(undefined, 0), undefined);
});
