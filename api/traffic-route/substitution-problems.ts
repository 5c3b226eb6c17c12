import { RE2JS } from 're2js';
import type { MeshObject } from '../object.ts';
import { invalid, type Problem } from '../problem.ts';

/**
 * Checks that substitutions name only groups that their pattern has. Envoy takes one that does not, and then leaves the path as it
 * is. Takes a route whose patterns are known to be valid. The syntax is that of `RE2::Rewrite`.
 */
export function substitutionProblems(object: MeshObject): readonly Problem[] {
  if (object.kind !== 'TrafficRoute') return [];
  return (object.spec.http ?? []).flatMap(({ rewrite }, index) => {
    const { pattern, substitution } = rewrite?.path ?? {};
    if (pattern === undefined || substitution === undefined) return [];
    const message = whatIsWrong(pattern, substitution);
    const at = ['spec', 'http', index, 'rewrite', 'path', 'substitution'];
    return message === undefined ? [] : [invalid(at, message)];
  });
}

function whatIsWrong(pattern: string, substitution: string): string | undefined {
  const groups = RE2JS.compile(pattern).groupCount();
  for (const [, escaped = ''] of substitution.matchAll(/\\(.?)/gs)) {
    if (!/^[0-9\\]$/.test(escaped)) return 'must have a digit or a backslash after each backslash';
    if (Number(escaped) > groups)
      return `must not name group \\${escaped}, as the pattern has ${groups} ${groups === 1 ? 'group' : 'groups'}`;
  }
  return undefined;
}
