import type {
  RedirectAction,
  RegexMatchAndSubstitute,
  RouteAction,
} from '../../../api/envoy/generated/types.ts';
import type { ForwardIR, PathMatchIR, PathRewriteIR } from '../../../mesh-ir/route.ts';

type LiteralRewrite = Extract<PathRewriteIR, { value: string }>;
type Rewrite = { readonly prefix_rewrite: string } | { readonly regex_rewrite: RegexMatchAndSubstitute };

/** A new path for the backend. Envoy leaves the query alone. */
export function pathRewrite({ rewrite: { path } }: ForwardIR, matched: PathMatchIR): RouteAction {
  if (path === undefined) return {};
  if (path.kind !== 'ReplaceRegex') return replaced(path, matched);
  return { regex_rewrite: { pattern: { regex: path.pattern }, substitution: path.substitution } };
}

/** The same for the path of a redirect. */
export function redirectPath(path: LiteralRewrite, matched: PathMatchIR): RedirectAction {
  return path.kind === 'ReplaceFull' ? { path_redirect: absolute(path.value) } : replaced(path, matched);
}

function replaced({ kind, value }: LiteralRewrite, matched: PathMatchIR): Rewrite {
  return kind === 'ReplacePrefix' && matched.kind === 'Prefix'
    ? replacedPrefix(matched.value, value)
    : wholePath(value);
}

/**
 * Gateway API, `HTTPPathModifier.replacePrefixMatch`: `/v1/a` with `/v1` replaced by `/v2` is `/v2/a`, and by `/` is `/a`. Envoy
 * swaps the characters only, which doubles a slash at the seam, or loses it, where one of the two is `/`. Those two are
 * written as regular expressions.
 */
function replacedPrefix(prefix: string, value: string): Rewrite {
  const replacement = absolute(value).replace(/\/+$/, '');
  if (prefix === '/') return substituted('^/', `${replacement}/`);
  if (replacement === '') return substituted(`^${quoted(prefix)}/*`, '/');
  return { prefix_rewrite: replacement };
}

function wholePath(value: string): Rewrite {
  return substituted('^/.*$', absolute(value));
}

/** A backslash in a substitution would begin the number of a group. */
function substituted(regex: string, text: string): Rewrite {
  return { regex_rewrite: { pattern: { regex }, substitution: text.replaceAll('\\', '\\\\') } };
}

/** A text as an RE2 expression that matches it alone. */
function quoted(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function absolute(path: string): string {
  return path.startsWith('/') ? path : `/${path}`;
}
