import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import protobuf from 'protobufjs';
import { docComment } from './doc-comment.ts';
import { interfaceName, shortName } from './interface-names.ts';
import { printPackage } from './print-types.ts';

test('prints an interface in the JSON form', () => {
  const text = `
    syntax = "proto3"; package mesh.v3;
    // A route. It has more to say.
    message Route {
      // The name.
      string name = 2;
      repeated Mode modes = 1;
      map<string, double> weights = 3;
      oneof action { bytes body = 4; int64 size = 5; }
      message Empty {}
      Empty empty = 6 [deprecated = true];
    }
    enum Mode { OFF = 0; ON = 1; }
  `;
  const { root } = protobuf.parse(text, new protobuf.Root(), { keepCase: true, alternateCommentMode: true });
  root.resolveAll();
  const route = root.lookupType('mesh.v3.Route');
  const printed = printPackage('mesh.v3', [
    route,
    root.lookupType('mesh.v3.Route.Empty'),
    root.lookupEnum('mesh.v3.Mode'),
  ]);
  assert.equal(
    printed.slice(printed.indexOf('import')),
    `import type { Base64, Double, Int64 } from '../../json-form.ts';

/**
 * A route.
 * mesh.v3.Route
 */
export interface MeshV3Route {
  readonly modes?: readonly MeshV3Mode[];
  /** The name. */
  readonly name?: string;
  readonly weights?: Readonly<Record<string, Double>>;
  /** One of: body, size. */
  readonly body?: Base64;
  /** One of: body, size. */
  readonly size?: Int64;
  /** @deprecated by Envoy */
  readonly empty?: MeshV3RouteEmpty;
}

/** mesh.v3.Route.Empty */
export type MeshV3RouteEmpty = Readonly<Record<string, never>>;

/** mesh.v3.Mode */
export type MeshV3Mode =
  | 'OFF'
  | 'ON';
`,
  );
});

suite('comments', () => {
  test('keep the first sentence, without the markup of the documentation site', () => {
    const comment = 'Uses :ref:`the pool <envoy_pool>`, e.g. ``a``. More.\n[#next-free-field: 5]';
    assert.equal(docComment(comment), '/** Uses the pool, e.g. `a`. */\n');
    assert.equal(
      docComment('Sent as :ref:`envoy_v3_api_msg_core.v3.Node`.'),
      '/** Sent as `core.v3.Node`. */\n',
    );
    assert.equal(docComment('.. attention::\n  Beware.\n\nThe name.'), '/** The name. */\n');
    assert.equal(docComment('[#not-implemented-hide:]'), '');
    assert.equal(docComment(null), '');
  });

  test('cannot end the comment that they stand in', () => {
    assert.equal(docComment('matches */* only'), '/** matches * /* only */\n');
  });

  test('wrap at 110 columns', () => {
    const lines = docComment(`${'word '.repeat(60)}`)
      .trim()
      .split('\n');
    assert.ok(lines.length > 3 && lines.every((line) => line.length <= 108));
  });
});

test('names', () => {
  assert.equal(interfaceName('envoy.config.core.v3.Node'), 'EnvoyConfigCoreV3Node');
  assert.equal(shortName('envoy.config.cluster.v3.Cluster.LbPolicy'), 'ClusterLbPolicy');
  assert.equal(
    shortName('envoy.extensions.filters.http.local_ratelimit.v3.LocalRateLimit'),
    'LocalRateLimit',
  );
});
