import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import type { Lifetime } from '../../test/lifetime.ts';
import { runCommand } from '../fixtures/command-run.ts';
import { startFakeApi } from '../fixtures/fake-api.ts';
import { givenObject, programmedObject, serve } from '../fixtures/mesh-objects.ts';

const reviews = programmedObject({ kind: 'TrafficRoute', name: 'reviews', spec: { http: [] } });
const ratings = programmedObject({ kind: 'TrafficRoute', name: 'ratings' });
const shopRatings = programmedObject({ kind: 'TrafficRoute', namespace: 'shop', name: 'ratings' });
const registry = givenObject({ kind: 'ServiceRegistry', namespace: '', name: 'legacy' });
const service = givenObject({ kind: 'Service', name: 'reviews', spec: { type: 'ClusterIP' } });

/** Runs `meltemi get` against an API with the objects above. */
async function startMesh(t: Lifetime) {
  const api = await startFakeApi(t);
  serve(api, 'trafficroutes', [reviews, ratings, shopRatings]);
  serve(api, 'serviceregistries', [registry]);
  serve(api, 'services', [service]);
  for (const plural of ['meshpolicies', 'telemetries', 'meshservices', 'meshworkloads', 'meshstatuses']) {
    serve(api, plural, []);
  }
  const get = (...words: string[]) => runCommand(['get', ...words, '--api', api.address]);
  return { api, get };
}

test('without a namespace, all namespaces are shown, and their column', async (t) => {
  const { get } = await startMesh(t);
  const { status, stdout, stderr } = await get('trafficroute');
  assert.equal(stderr, '');
  assert.equal(status, 0);
  assert.equal(
    stdout,
    [
      'NAMESPACE   NAME      ACCEPTED   PROGRAMMED   REASON         AGE',
      'bookinfo    ratings   True       True 12/12   Acknowledged   60m',
      'bookinfo    reviews   True       True 12/12   Acknowledged   60m',
      'shop        ratings   True       True 12/12   Acknowledged   60m',
      '',
    ].join('\n'),
  );
  assert.equal((await get('tr', '-A')).stdout, stdout);
  assert.equal((await get('tr', '-A', '-n', 'shop')).stdout, stdout);
});

test('in one namespace', async (t) => {
  const { api, get } = await startMesh(t);
  const { stdout } = await get('tr', '-n', 'shop');
  assert.match(stdout, /^NAME {6}ACCEPTED.*\nratings .*\n$/);
  api.answers.set('/apis/mesh.meltemi.dev/v1alpha1/namespaces/nowhere/trafficroutes', { items: [] });
  assert.deepEqual(await get('tr', '-n', 'nowhere'), {
    status: 0,
    stdout: '',
    stderr: 'No trafficroutes found in namespace nowhere.\n',
  });
});

test('one object is printed by itself, as it came', async (t) => {
  const { get } = await startMesh(t);
  const json = await get('TrafficRoutes', 'reviews', '-n', 'bookinfo', '-o', 'json');
  assert.deepEqual(JSON.parse(json.stdout), reviews);
  assert.deepEqual(parse((await get('trafficroute/reviews', '-o', 'YAML')).stdout), reviews);
});

test('several objects are a List', async (t) => {
  const { get } = await startMesh(t);
  const expected = { apiVersion: 'v1', kind: 'List', items: [reviews, service] };
  assert.deepEqual(JSON.parse((await get('tr/reviews', 'svc/reviews', '-o', 'json')).stdout), expected);
  assert.deepEqual(JSON.parse((await get('mp', '-o', 'json')).stdout), { ...expected, items: [] });
  assert.deepEqual(parse((await get('tr', '-n', 'shop', '-o', 'yaml')).stdout).items, [shopRatings]);
});

test('names for other programs', async (t) => {
  const { get } = await startMesh(t);
  const { stdout } = await get('tr/reviews', 'svc/reviews', '-o', 'name');
  assert.equal(stdout, 'trafficroute.mesh.meltemi.dev/reviews\nservice/reviews\n');
});

test('all kinds have a table each, those without objects none', async (t) => {
  const { get } = await startMesh(t);
  const { stdout } = await get('all');
  assert.deepEqual(
    [...stdout.matchAll(/\w+\/[\w-]+/g)].map(([name]) => name).filter((name) => !/^\d/.test(name)),
    [
      'trafficroute/ratings',
      'trafficroute/reviews',
      'trafficroute/ratings',
      'serviceregistry/legacy',
      'service/reviews',
    ],
  );
  assert.equal(stdout.split('\n\n').length, 3);
});

test('a name that several namespaces have is not guessed', async (t) => {
  const { get } = await startMesh(t);
  const { status, stdout, stderr } = await get('tr', 'ratings');
  assert.deepEqual({ status, stdout }, { status: 1, stdout: '' });
  assert.equal(
    stderr,
    'meltemi: 2 namespaces have a trafficroute ratings (bookinfo, shop): name one of them, such as -n bookinfo\n',
  );
  assert.equal((await get('TrafficRoute/shop/ratings', '-o', 'name')).status, 0);
});

test('what does not exist fails, and what does is shown all the same', async (t) => {
  const { get } = await startMesh(t);
  const { status, stdout, stderr } = await get('tr', 'review', 'reviews', '-o', 'name');
  assert.equal(status, 1);
  assert.equal(stdout, 'trafficroute.mesh.meltemi.dev/reviews\n');
  assert.equal(
    stderr,
    'meltemi: there is no trafficroute review: did you mean `trafficroute reviews -n bookinfo`?\n',
  );
  const elsewhere = await get('tr', 'reviews', '-n', 'shop', '-o', 'json');
  assert.deepEqual({ status: elsewhere.status, stdout: elsewhere.stdout }, { status: 1, stdout: '' });
  assert.match(
    elsewhere.stderr,
    /there is no trafficroute shop\/reviews: did you mean `trafficroute reviews -n bookinfo`/,
  );
  const several = await get('tr', 'x', 'y');
  assert.equal(several.stderr.split('\n').length, 3);
});

test('kinds of the whole cluster have no namespace', async (t) => {
  const { get } = await startMesh(t);
  const { stdout } = await get('sr', 'legacy', '-n', 'bookinfo');
  assert.match(stdout, /^NAME {5}TYPE/);
});

test('mistakes of files that no object can tell of are told besides', async (t) => {
  const { api, get } = await startMesh(t);
  api.answers.set('/api/v1/problems', {
    items: [
      { reason: 'Unreadable', path: '', message: 'ends in the middle', source: 'mesh/a.yaml:3' },
      { path: 'spec.ports', message: 'is required', object: 'Service/x/y' },
    ],
  });
  const { stdout, stderr, status } = await get('tr', '-n', 'shop');
  assert.equal(status, 0);
  assert.match(stdout, /ratings/);
  assert.match(
    stderr,
    / {2}mesh\/a\.yaml:3: ends in the middle\n {2}Service\/x\/y: spec\.ports: is required\n$/,
  );
  assert.equal((await get('tr', '-n', 'shop', '-o', 'json')).stderr, '');
});

test('mistakes in the words have a status of their own', async (t) => {
  const { get } = await startMesh(t);
  for (const words of [[], ['nothing'], ['tr', '-o', 'xml'], ['tr', '--sort']]) {
    assert.equal((await get(...words)).status, 2, words.join(' '));
  }
});
