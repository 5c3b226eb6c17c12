import type {
  HeaderMatcher,
  QueryParameterMatcher,
  Route,
  RouteMatch,
  StringMatcher,
} from '../../../api/envoy/generated/types.ts';
import type { PathMatchIR, RouteIR, ValueMatchIR } from '../../../mesh-ir/route.ts';

/** Which requests the route is for. */
export function match({ match: { path, method, headers, queryParams } }: RouteIR): Partial<Route> {
  const methodMatch = method === undefined ? [] : [{ name: ':method', string_match: { exact: method } }];
  const headerMatches = [...methodMatch, ...headers.map(headerMatch)];
  return {
    match: {
      ...pathMatch(path),
      ...(headerMatches.length === 0 ? {} : { headers: headerMatches }),
      ...(queryParams.length === 0 ? {} : { query_parameters: queryParams.map(queryParameterMatch) }),
    },
  };
}

function pathMatch(path: PathMatchIR): RouteMatch {
  switch (path.kind) {
    case 'Exact':
      return { path: path.value };
    case 'Prefix':
      return path.value === '/' ? { prefix: '/' } : { path_separated_prefix: path.value };
    case 'Regex':
      return { safe_regex: { regex: path.value } };
    case 'Connect':
      return { connect_matcher: {} };
  }
}

function headerMatch(value: ValueMatchIR): HeaderMatcher {
  return value.kind === 'Present'
    ? { name: value.name, present_match: true }
    : { name: value.name, string_match: stringMatch(value) };
}

function queryParameterMatch(value: ValueMatchIR): QueryParameterMatcher {
  return value.kind === 'Present'
    ? { name: value.name, present_match: true }
    : { name: value.name, string_match: stringMatch(value) };
}

function stringMatch({ kind, value }: Exclude<ValueMatchIR, { kind: 'Present' }>): StringMatcher {
  switch (kind) {
    case 'Exact':
      return { exact: value };
    case 'Prefix':
      return { prefix: value };
    case 'Regex':
      return { safe_regex: { regex: value } };
  }
}
