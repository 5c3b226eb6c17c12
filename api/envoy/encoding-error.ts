/** Why a message in the JSON form cannot be encoded. */

/** A message does not fit its type. It is our own mistake, never a user's: user input is validated long before. */
export class EnvoyEncodingError extends Error {
  override readonly name = 'EnvoyEncodingError';
  /** Full name of the message that was being encoded. */
  readonly type: string;
  /** Where in that message, as one would write it in code: `filter_chains[0].filters[1].typed_config.stat_prefix`. */
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
