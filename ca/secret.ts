import { inspect } from 'node:util';

/**
 * A text that must not leak: a private key in PEM, or a join token.
 *
 * It prints, logs and serialises as a placeholder, on its own or inside of any object. Only {@link
 * Secret.reveal} gives the text, so that a search for that word finds every place where a secret leaves this
 * type.
 */
export class Secret {
  readonly #kind: string;
  readonly #text: string;

  /** `kind` is what the placeholder says, such as `private key`. */
  constructor(kind: string, text: string) {
    this.#kind = kind;
    this.#text = text;
  }

  reveal(): string {
    return this.#text;
  }

  toString(): string {
    return `[${this.#kind}, redacted]`;
  }

  toJSON(): string {
    return this.toString();
  }

  [inspect.custom](): string {
    return this.toString();
  }
}
