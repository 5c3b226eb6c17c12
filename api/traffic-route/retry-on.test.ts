import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { compiledSchema } from '../schemas.ts';
import { objectOf } from '../testing/refusals.ts';
import { validateObject } from '../validate.ts';
import { DEFAULT_RETRY_ON } from './retry-on.ts';

const SPEC = `
parentRefs: [{ kind: Service, name: reviews }]
http:
  - backendRefs: [{ name: reviews, port: 9080 }]
    retry: { on: [5xx, reset] }
`;

test('on keeps its name when a reader of YAML 1.1, such as kubectl, has made true of it', () => {
  const misread = JSON.stringify(parse(SPEC, { version: '1.1' }));
  assert.match(misread, /"true":\["5xx","reset"\]/);
  const result = validateObject(objectOf('TrafficRoute', misread));
  assert.ok(result.ok && result.object.kind === 'TrafficRoute');
  assert.deepEqual(result.object.spec.http?.[0]?.retry, { attempts: 2, on: ['5xx', 'reset'] });
});

test('on and true together are refused', () => {
  const both = SPEC.replace('{ on: [5xx, reset] }', '{ on: [5xx], "true": [reset] }');
  const result = validateObject(objectOf('TrafficRoute', both));
  assert.equal(result.ok ? '' : result.problems[0].path, 'spec.http[0].retry.true');
});

test('a retry without on has the default that the CRD describes', () => {
  const result = validateObject(objectOf('TrafficRoute', SPEC.replace('on: [5xx, reset]', 'attempts: 1')));
  assert.ok(result.ok && result.object.kind === 'TrafficRoute');
  assert.deepEqual(result.object.spec.http?.[0]?.retry, { attempts: 1, on: DEFAULT_RETRY_ON });
  const { $defs } = compiledSchema('TrafficRoute').schema;
  const description = $defs?.Retry?.properties?.on?.description ?? '';
  assert.ok(description.endsWith(`When absent: ${DEFAULT_RETRY_ON.join(', ')}.`), description);
});
