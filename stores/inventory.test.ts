import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyOf } from '../api/object.ts';
import { validateObject } from '../api/validate.ts';
import { entryConditions } from './entry-conditions.ts';
import { Inventory, type InventoryChange } from './inventory.ts';
import { logProblems } from './problem-log.ts';
import type { ObjectReading, Problem } from './store.ts';

const KEY = 'Service/shop/web';

function good(port: number, labels: Record<string, string> = {}): ObjectReading {
  const metadata = { name: 'web', namespace: 'shop', labels };
  const result = validateObject({ apiVersion: 'v1', kind: 'Service', metadata, spec: { ports: [{ port }] } });
  assert.ok(result.ok);
  const source = { file: 'web.yaml', line: 1 };
  return { state: 'Valid', key: keyOf(result.object), object: result.object, source, duplicates: [] };
}

function bad(message: string, reason: Problem['reason'] = 'Invalid'): ObjectReading {
  const source = { file: 'web.yaml', line: 1 };
  const problem: Problem = { reason, path: 'spec', message, position: { file: 'web.yaml', line: 4 } };
  const key = { kind: 'Service', namespace: 'shop', name: 'web' } as const;
  return { state: 'Broken', key, source, duplicates: [], problems: [problem], written: { message } };
}

function inventoryOf(...readings: readonly ObjectReading[]): Inventory {
  const inventory = new Inventory();
  for (const reading of readings) inventory.apply({ read: [reading], gone: [], problems: [] });
  return inventory;
}

const generations: readonly (readonly [
  string,
  readonly ObjectReading[],
  latest: number,
  accepted: number | undefined,
])[] = [
  ['the first version is 1', [good(80)], 1, 1],
  ['an equal version is no new one', [good(80), good(80)], 1, 1],
  ['a changed spec is', [good(80), good(81)], 2, 2],
  ['changed labels are not, as in Kubernetes', [good(80), good(80, { a: 'b' })], 1, 1],
  ['a broken version leaves the last good one', [good(80), bad('wrong')], 2, 1],
  ['each broken version counts', [good(80), bad('wrong'), bad('worse'), bad('worse')], 3, 1],
  ['the old text again is a new version', [good(80), bad('wrong'), good(80)], 3, 3],
  ['a first version that is broken', [bad('wrong')], 1, undefined],
];
for (const [name, readings, latest, accepted] of generations) {
  test(`generations: ${name}`, () => {
    const entry = inventoryOf(...readings).get(KEY);
    assert.equal(entry?.generation, latest);
    assert.equal(entry?.accepted?.generation, accepted);
  });
}

test('labels of an unchanged generation are the new ones', () => {
  const entry = inventoryOf(good(80), good(80, { a: 'b' })).get(KEY);
  assert.deepEqual(entry?.accepted?.object.metadata.labels, { a: 'b' });
});

test('tells what changed, and nothing where nothing did', () => {
  const inventory = inventoryOf(good(80));
  const told: (readonly InventoryChange[])[] = [];
  inventory.watch((changes) => told.push(changes));
  inventory.apply({ read: [good(80)], gone: [], problems: [] });
  assert.equal(told.length, 0);
  inventory.apply({ read: [good(81)], gone: [], problems: [] });
  inventory.apply({ read: [], gone: [good(81).key], problems: [] });
  assert.deepEqual(
    told.flat().map(({ before, after }) => [before?.generation, after?.generation]),
    [
      [1, 2],
      [2, undefined],
    ],
  );
});

test('conditions say what is wrong, where, and what stays in force', () => {
  const messages = [
    inventoryOf(good(80)),
    inventoryOf(good(80), bad('must be 1')),
    inventoryOf(bad('later', 'Unsupported')),
  ]
    .map((inventory) => inventory.get(KEY))
    .flatMap((entry) => (entry === undefined ? [] : entryConditions(entry)))
    .map(({ status, reason, message, observedGeneration }) => [status, reason, observedGeneration, message]);
  assert.deepEqual(messages, [
    ['True', 'Accepted', 1, 'The object is valid.'],
    ['False', 'Invalid', 2, 'web.yaml:4: spec: must be 1; generation 1 stays in force'],
    ['False', 'Unsupported', 1, 'web.yaml:4: spec: later'],
  ]);
});

test('an object that is defined twice is in conflict', () => {
  const reading = { ...good(80), duplicates: [{ file: 'other.yaml', line: 7 }] };
  const entry = inventoryOf(reading).get(KEY);
  const conditions = entry === undefined ? [] : entryConditions(entry);
  assert.deepEqual(
    conditions.map(({ type }) => type),
    ['Accepted', 'Conflicted'],
  );
  assert.match(conditions[1]?.message ?? '', /other\.yaml:7/);
});

test('the log tells each mistake once, and when it is gone', () => {
  const lines: string[] = [];
  const note = (_fields: object, message: string) => lines.push(message);
  const inventory = new Inventory();
  logProblems(inventory, { info: note, warn: note, error: note });
  const file: Problem = {
    reason: 'Unreadable',
    path: '',
    message: 'no YAML',
    position: { file: 'x.yaml', line: 2 },
  };
  const batches = [
    { read: [good(80)], gone: [], problems: [] },
    { read: [bad('must be 1')], gone: [], problems: [file] },
    { read: [bad('must be 1')], gone: [], problems: [file] },
    { read: [good(80)], gone: [], problems: [] },
    { read: [], gone: [], problems: [file] },
  ];
  for (const batch of batches) inventory.apply(batch);
  assert.deepEqual(lines, [
    'web.yaml:4: spec: must be 1; generation 1 stays in force',
    'x.yaml:2: no YAML',
    'in order again',
    'x.yaml:2: no YAML',
  ]);
});
