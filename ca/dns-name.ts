const LABEL = /^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$/;
const SUBDOMAIN = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/;
const LONGEST_SUBDOMAIN = 253;

/**
 * Whether `text` is an RFC 1123 label of at most 63 characters, as the name of a Kubernetes namespace must
 * be.
 */
export function isDnsLabel(text: string): boolean {
  return LABEL.test(text);
}

/**
 * Whether `text` is an RFC 1123 subdomain of at most 253 characters, as most names of Kubernetes objects must
 * be.
 */
export function isDnsSubdomain(text: string): boolean {
  return text.length <= LONGEST_SUBDOMAIN && SUBDOMAIN.test(text);
}
