import type { HttpRuleSpec } from '../../mesh-model/route.ts';
import type { PathRewriteIR, RewriteIR } from '../route.ts';

type RewriteSpec = NonNullable<HttpRuleSpec['rewrite']>;

/**
 * What is changed in the request line. A `Host` under `requestHeaders.set` is a rewrite too: Envoy refuses to set it as it
 * sets other headers. `rewrite.hostname` goes before it.
 */
export function rewriteOf({ rewrite, requestHeaders }: HttpRuleSpec): RewriteIR {
  const host = Object.entries(requestHeaders?.set ?? {}).find(([name]) => name.toLowerCase() === 'host');
  return { path: pathRewrite(rewrite?.path), hostname: rewrite?.hostname ?? host?.[1] };
}

function pathRewrite(path: RewriteSpec['path']): PathRewriteIR | undefined {
  if (path === undefined) return undefined;
  const { type, value = '', pattern = '', substitution = '' } = path;
  return type === 'ReplaceRegex'
    ? { kind: 'ReplaceRegex', pattern, substitution }
    : { kind: type, value: value.startsWith('/') ? value : `/${value}` };
}
