// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const CONTROL_CHARACTERS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;

/**
 * Makes one line of a text that others wrote: names, messages, Envoy's words. Escape sequences in it must not reach the
 * terminal, and line breaks must not forge a row of a table.
 */
export function plainText(text: string): string {
  return text.replace(CONTROL_CHARACTERS, ' ').trim();
}
