/** Why bytes cannot be decoded. */

/** The bytes are not a message of the type, or exceed a limit. They come from outside: whoever sent them is at fault. */
export class EnvoyDecodingError extends Error {
  override readonly name = 'EnvoyDecodingError';
  /** Full name of the message that was being decoded. */
  readonly type: string;
  /** Where in that message: `node.metadata`. */
  readonly path: string;
  /** What is wrong there. */
  readonly reason: string;

  constructor(type: string, path: string, reason: string) {
    super(`${type}${path === '' ? '' : ` at ${path}`}: ${reason}`);
    this.type = type;
    this.path = path;
    this.reason = reason;
  }
}
