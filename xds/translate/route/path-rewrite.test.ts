import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { RouteAction } from '../../../api/envoy/generated/types.ts';
import { NO_TIMEOUT } from '../../../mesh-ir/defaults.ts';
import type { PathMatchIR, PathRewriteIR } from '../../../mesh-ir/route.ts';
import { pathRewrite } from './path-rewrite.ts';

/** What Envoy makes of a path, as its documentation of the two fields has it. */
function rewritten(path: string, prefix: string, { prefix_rewrite, regex_rewrite }: RouteAction): string {
  if (prefix_rewrite !== undefined) return prefix_rewrite + path.slice(prefix.length);
  const { pattern, substitution = '' } = regex_rewrite ?? {};
  // In RE2's substitutions a backslash escapes, in those of JavaScript a dollar sign.
  const text = substitution.replaceAll('$', '$$$$').replaceAll('\\\\', '\\');
  return path.replace(new RegExp(pattern?.regex ?? '(?!)', 'g'), text);
}

function rewrite(path: PathRewriteIR, matched: PathMatchIR): RouteAction {
  return pathRewrite(
    {
      kind: 'Forward',
      backends: [],
      timeouts: NO_TIMEOUT,
      retry: 'Never',
      mirror: undefined,
      rewrite: { path, hostname: undefined },
      hashKeys: [],
    },
    matched,
  );
}

function replacePrefix(path: string, prefix: string, value: string): string {
  return rewritten(
    path,
    prefix,
    rewrite({ kind: 'ReplacePrefix', value }, { kind: 'Prefix', value: prefix }),
  );
}

test('prefixes are replaced as the table of the Gateway API has it', () => {
  // https://gateway-api.sigs.k8s.io/reference/spec, HTTPPathModifier.replacePrefixMatch
  const table = [
    ['/foo/bar', '/foo', '/xyz', '/xyz/bar'],
    ['/foo/bar', '/foo', '/xyz/', '/xyz/bar'],
    ['/foo', '/foo', '/xyz', '/xyz'],
    ['/foo/', '/foo', '/xyz', '/xyz/'],
    ['/foo/bar', '/foo', '', '/bar'],
    ['/foo/', '/foo', '', '/'],
    ['/foo', '/foo', '', '/'],
    ['/foo/', '/foo', '/', '/'],
    ['/foo', '/foo', '/', '/'],
    ['/bar', '/', '/xyz', '/xyz/bar'],
    ['/bar', '/', '/', '/bar'],
  ] as const;
  for (const [path, prefix, value, expected] of table) {
    assert.equal(replacePrefix(path, prefix, value), expected, `${path} ${prefix} ${value}`);
  }
});

const segment = fc.string({ unit: fc.constantFrom('a', 'b', '.', '+', '$', '(', '\\', '&'), minLength: 1 });
const segments = fc.array(segment, { maxLength: 3 });

test('whatever the prefix and its replacement are, the rest of the path stays, with one slash between', () => {
  fc.assert(
    fc.property(segments, segments, segments, (prefix, rest, value) => {
      const path = `/${[...prefix, ...rest].join('/')}`;
      const expected = `/${[...value, ...rest].join('/')}`;
      const actual = replacePrefix(path, `/${prefix.join('/')}`, `/${value.join('/')}`);
      // The path of the prefix itself may keep a slash at its end, which means nothing.
      assert.equal(actual.replace(/\/$/, ''), expected.replace(/\/$/, ''));
      assert.doesNotMatch(actual, /\/\//);
    }),
  );
});

test('a whole path is replaced by the text as it is', () => {
  fc.assert(
    fc.property(segments, segments, (path, value) => {
      const action = rewrite(
        { kind: 'ReplaceFull', value: `/${value.join('/')}` },
        { kind: 'Prefix', value: '/' },
      );
      assert.equal(rewritten(`/${path.join('/')}`, '/', action), `/${value.join('/')}`);
    }),
  );
});
