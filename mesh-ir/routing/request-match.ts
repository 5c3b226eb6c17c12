import type { HttpRuleSpec } from '../../mesh-model/route.ts';
import type { PathMatchIR, RequestMatchIR, ValueMatchIR } from '../route.ts';
import { EVERY_REQUEST } from '../route.ts';

export type HttpMatchSpec = NonNullable<HttpRuleSpec['matches']>[number];
type PathMatchSpec = NonNullable<HttpMatchSpec['path']>;
type ValueMatchSpec = NonNullable<HttpMatchSpec['headers']>[number];

/** The requests that one match of a rule is for, the caller aside. */
export function requestMatch({
  path,
  method,
  headers = [],
  queryParams = [],
}: HttpMatchSpec): RequestMatchIR {
  return {
    path: path === undefined ? EVERY_REQUEST.path : pathMatch(path),
    method,
    headers: headers.map(valueMatch),
    queryParams: queryParams.map(valueMatch),
  };
}

/** A slash at the end of a prefix means nothing (Gateway API, `PathMatchPathPrefix`): `/a/` is `/a`. */
function pathMatch({ type, value }: PathMatchSpec): PathMatchIR {
  if (type !== 'Prefix') return { kind: type, value };
  const trimmed = value.replace(/\/+$/, '');
  return { kind: 'Prefix', value: trimmed === '' ? '/' : trimmed };
}

function valueMatch({ name, type, value = '' }: ValueMatchSpec): ValueMatchIR {
  return type === 'Present' ? { kind: 'Present', name } : { kind: type, name, value };
}
