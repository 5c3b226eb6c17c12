/** What may stand in the name and the value of an HTTP header. */

import type { StringRules } from './rules.ts';
import type { ValueRule } from './violation.ts';

interface HeaderForm {
  readonly form: RegExp;
  readonly words: string;
}

const breaksNoLine: HeaderForm = {
  form: /^[^\0\n\r]*$/,
  words: 'value must not contain line breaks or NUL characters',
};

/**
 * Source: `well_known_regex` in
 * https://github.com/bufbuild/protoc-gen-validate/blob/main/validate/validate.proto. The range from + to . has the comma
 * in it, which RFC 9110 does not allow in a name; Envoy does.
 */
const headerForms = {
  HTTP_HEADER_NAME: {
    strict: {
      form: /^:?[0-9a-zA-Z!#$%&'*+-.^_|~`]+$/,
      words: 'value must be the name of an HTTP header',
    },
    loose: breaksNoLine,
  },
  HTTP_HEADER_VALUE: {
    strict: {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is about.
      form: /^[^\x00-\x08\x0a-\x1f\x7f]*$/,
      words: 'value must not contain control characters',
    },
    loose: breaksNoLine,
  },
} as const;

/** The rule that a header's name or value must follow. It is strict unless it says that it is not. */
export function headerRule({ well_known_regex: part, strict = true }: StringRules): ValueRule | undefined {
  if (part === undefined) return undefined;
  const { form, words } = headerForms[part][strict ? 'strict' : 'loose'];
  return (value) => (form.test(String(value)) ? undefined : words);
}
