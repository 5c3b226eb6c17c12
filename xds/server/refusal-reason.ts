/** What Envoy puts where it cuts its words, after 4,096 characters. */
export const CUT_MARK = '...(truncated)';

/** Envoy's words are shown to users; a hostile proxy's are not to fill the memory. */
const MAX_LENGTH = 4_096 + CUT_MARK.length;

/** How Envoy marks a message that it prints in the middle of an error. */
export const PRINTED_MESSAGE = 'goo.gle/debug';

/**
 * Why a proxy refused a response, in Envoy's words. A validation error has the whole refused message printed in front of the
 * reason proper, over hundreds of lines; it is left out, since the resource is known and can be looked at.
 */
export function refusalReason(words: string): string {
  const from = words.indexOf(PRINTED_MESSAGE);
  const to = words.lastIndexOf('\n: ');
  const reason = from >= 0 && to > from ? words.slice(0, from) + words.slice(to + '\n: '.length) : words;
  return reason.trim().slice(0, MAX_LENGTH);
}
