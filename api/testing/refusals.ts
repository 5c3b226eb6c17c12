import { parse } from 'yaml';
import { KINDS, type Kind } from '../kinds.ts';
import { formatProblem, validateObject } from '../validate.ts';

/** For tests: an object of a kind with a good name, and the spec that is given as YAML. */
export function objectOf(kind: Kind, spec: string): unknown {
  return { apiVersion: KINDS[kind].apiVersion, kind, metadata: { name: 'a' }, spec: parse(spec) };
}

/** For tests: what is wrong with an object of a kind that has this spec, one line a problem; none if it is valid. */
export function refusals(kind: Kind, spec: string): readonly string[] {
  const result = validateObject(objectOf(kind, spec));
  return result.ok ? [] : result.problems.map(formatProblem);
}
