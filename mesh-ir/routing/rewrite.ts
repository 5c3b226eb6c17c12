import type { HttpRuleSpec } from '../../mesh-model/route.ts';
import type { PathRewriteIR, RewriteIR } from '../route.ts';

type RewriteSpec = NonNullable<HttpRuleSpec['rewrite']>;

/** What is changed in the request line and the Host header. */
export function rewriteOf({ rewrite }: HttpRuleSpec): RewriteIR {
  return { path: pathRewrite(rewrite?.path), hostname: rewrite?.hostname };
}

function pathRewrite(path: RewriteSpec['path']): PathRewriteIR | undefined {
  if (path === undefined) return undefined;
  const { type, value = '', pattern = '', substitution = '' } = path;
  return type === 'ReplaceRegex'
    ? { kind: 'ReplaceRegex', pattern, substitution }
    : { kind: type, value: value.startsWith('/') ? value : `/${value}` };
}
