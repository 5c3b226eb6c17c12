import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { suiteLifetime } from '../lifetime.ts';
import { requireEnvoy } from '../requirement.ts';
import { waitFor } from '../wait-for.ts';
import { type ShopMesh, startShop } from './shop-mesh.ts';

/** Passes validation, but no Envoy takes a header value with a line break. */
const REFUSED_BY_ENVOY = 'requestHeaders: {set: {x-note: "one\\ntwo"}}';

describe(
  'what the status says, and what holds when something is wrong, at real Envoys',
  requireEnvoy(),
  () => {
    const lifetime = suiteLifetime();
    let shop: ShopMesh;
    before(async () => {
      shop = await startShop(lifetime);
    });

    const backend = (version: string) =>
      `backendRefs: [{name: echo, port: ${shop.servicePort}, labels: {version: ${version}}}]`;
    const yaml = (name: string, rule: string) => `apiVersion: mesh.meltemi.dev/v1alpha1
kind: TrafficRoute
metadata: {name: ${name}, namespace: shop}
spec:
  parentRefs: [{kind: Service, name: echo}]
  http: [{name: only, ${rule}}]
`;

    test('Programmed counts the proxies that have acknowledged', async () => {
      const condition = await shop.mesh.route(
        'shop',
        'echo',
        `parentRefs: [{kind: Service, name: echo}]\nhttp: [{${backend('v1')}}]`,
      );
      assert.equal(condition.reason, 'Acknowledged');
      assert.equal(condition.message, '5 of 5 proxies');
    });

    test('a workload whose port is taken says so, in the words of its Envoy', async () => {
      const { outboundPort } = shop.instance('client');
      await shop.mesh.write(
        'twin.yaml',
        `apiVersion: mesh.meltemi.dev/v1alpha1
kind: MeshWorkload
metadata: {name: twin, namespace: shop}
spec: {address: 127.0.0.1, serviceAccount: twin, proxy: {mode: Explicit, outboundPort: ${outboundPort}}}
`,
      );
      const refused = await shop.mesh.condition('meshworkloads', 'shop', 'twin', {
        type: 'Programmed',
        status: 'False',
        reason: 'Rejected',
      });
      assert.match(refused.message, /^shop\/twin: .*[Aa]ddress already in use/);
      assert.equal((await shop.call()).status, 200);
      await shop.mesh.remove('twin.yaml');
      const gone = async () => (await shop.mesh.get('meshworkloads', 'shop', 'twin')) === undefined;
      await waitFor(gone, { describe: 'the twin to be gone' });
    });

    test('a broken file changes nothing, and says where it is broken', async () => {
      await shop.mesh.write(
        'trafficroutes-shop-echo.yaml',
        yaml('echo', `backendRefs: [{name: echo, port: ${shop.servicePort}, weight: -1}]`),
      );
      const condition = await shop.mesh.condition('trafficroutes', 'shop', 'echo', {
        type: 'Accepted',
        status: 'False',
      });
      assert.match(condition.message, /trafficroutes-shop-echo\.yaml:6/);
      assert.match(condition.message, /spec\.http\[0\]\.backendRefs\[0\]\.weight: must be 0 or more/);
      assert.deepEqual(await shop.count(10), { v1: 10 });
      await shop.mesh.write('trafficroutes-shop-echo.yaml', yaml('echo', backend('v2')));
      await waitFor(async () => 'v2' in (await shop.count(1)), {
        describe: 'the mended file to take effect',
      });
    });

    test('a rule that Envoy refuses says so, and a hundred others on the same service keep working and updating', async () => {
      await shop.mesh.remove('trafficroutes-shop-echo.yaml');
      const many = (version: string) =>
        Array.from({ length: 100 }, (_, i) =>
          yaml(`rule-${i}`, `matches: [{path: {type: Exact, value: /rule/${i}}}], ${backend(version)}`),
        ).join('---\n');
      await shop.mesh.write('many.yaml', many('v1'));
      await shop.mesh.condition('trafficroutes', 'shop', 'rule-99', { type: 'Programmed', status: 'True' });
      assert.deepEqual(await shop.count(5, () => shop.call('/rule/99')), { v1: 5 });

      await shop.mesh.write(
        'bad.yaml',
        yaml('bad', `matches: [{path: {type: Exact, value: /bad}}], ${backend('v1')}, ${REFUSED_BY_ENVOY}`),
      );
      const refused = await shop.mesh.condition('trafficroutes', 'shop', 'bad', {
        type: 'Programmed',
        status: 'False',
        reason: 'Rejected',
      });
      assert.match(
        refused.message,
        /^(shop|office)\/\w+: Proto constraint validation failed .*header.*value/i,
      );

      await shop.mesh.write('many.yaml', many('v2'));
      await shop.mesh.condition('trafficroutes', 'shop', 'rule-42', {
        type: 'Programmed',
        status: 'True',
        minGeneration: 2,
      });
      assert.deepEqual(await shop.count(5, () => shop.call('/rule/42')), { v2: 5 });
      const other = await shop.mesh.get('trafficroutes', 'shop', 'rule-7');
      assert.equal(other?.status.conditions.find(({ type }) => type === 'Programmed')?.status, 'True');

      await shop.mesh.write(
        'bad.yaml',
        yaml('bad', `matches: [{path: {type: Exact, value: /bad}}], ${backend('v3')}`),
      );
      await shop.mesh.condition('trafficroutes', 'shop', 'bad', {
        type: 'Programmed',
        status: 'True',
        minGeneration: 2,
      });
      assert.deepEqual(await shop.count(3, () => shop.call('/bad')), { v3: 3 });
    });
  },
);
