/**
 * What the kubelet writes into the first line of its request for the path of a probe: with a slash at the start, without a
 * fragment, and with what cannot stand in a URL encoded. A query stays.
 */
export function requestTarget(path: string): string {
  const [withoutFragment = ''] = path.split('#', 1);
  const target = withoutFragment.startsWith('/') ? withoutFragment : `/${withoutFragment}`;
  return target.toWellFormed().replaceAll(/[^!$&-;=?-Z_a-z~%[\]@]|%(?![0-9A-Fa-f]{2})/gu, encodeURIComponent);
}
