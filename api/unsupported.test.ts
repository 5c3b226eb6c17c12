import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Kind } from './kinds.ts';
import { resolveSchema, type Schema } from './schema.ts';
import { compiledSchema } from './schemas.ts';
import { objectOf, refusals } from './testing/refusals.ts';
import { UNSUPPORTED } from './unsupported.ts';
import { validateObject } from './validate.ts';

/** The schema of a field such as `spec.http[].cors`, if the kind has it. */
function fieldSchema(kind: Kind, path: string): Schema | undefined {
  const { schema: root } = compiledSchema(kind);
  return path.split('.').reduce<Schema | undefined>((place, name) => {
    const field = place && resolveSchema(place, root).properties?.[name.replace('[]', '')];
    return name.endsWith('[]') ? field && resolveSchema(field, root).items : field;
  }, root);
}

test('every line of the table is about a field that the kind has, and a value that the field can have', () => {
  for (const [kind, field] of UNSUPPORTED) {
    const [path = '', value] = field.split('=');
    const schema = fieldSchema(kind, path);
    assert.ok(schema, `${kind} ${path}`);
    if (value !== undefined) assert.ok(schema.enum?.includes(value), `${kind} ${field}`);
  }
});

const ROUTE =
  '{ parentRefs: [{ kind: Gateway, name: a }], http: [{ directResponse: { status: 200 } }], hostnames: [] }';

test('a field that is not supported is refused as such, and named', () => {
  const result = validateObject(objectOf('TrafficRoute', ROUTE));
  assert.deepEqual(result, {
    ok: false,
    problems: [
      {
        reason: 'Unsupported',
        path: 'spec.parentRefs[0].kind',
        at: ['spec', 'parentRefs', 0, 'kind'],
        message: 'Gateway is not supported by this version',
        hint: 'use another value or remove the entry',
      },
    ],
  });
});

test('it is accepted where the caller says so', () => {
  assert.ok(validateObject(objectOf('TrafficRoute', ROUTE), { allowUnsupported: true }).ok);
});

test('an empty section uses nothing', () => {
  assert.deepEqual(
    refusals('MeshPolicy', '{ targetRefs: [], rateLimits: [], egress: { mode: AllowAny } }'),
    [],
  );
  assert.deepEqual(refusals('MeshPolicy', '{ authorization: { rules: [] } }'), [
    'spec.authorization: is not supported by this version (remove the field)',
  ]);
});
