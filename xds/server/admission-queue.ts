/**
 * Lets streams in one after the other, each in a turn of its own of the event loop. To open a session takes a millisecond
 * or two (a key pair, a certificate, the proxy's own listeners); when a mesh starts, hundreds stand at the door at once,
 * and those inside would get no answer until all are in.
 */
export class AdmissionQueue {
  readonly #waiting: (() => void)[] = [];

  /** @param admit called when it is the stream's turn */
  add(admit: () => void): void {
    this.#waiting.push(admit);
    if (this.#waiting.length === 1) this.#schedule();
  }

  #schedule(): void {
    setImmediate(() => {
      const [admit] = this.#waiting.splice(0, 1);
      if (this.#waiting.length > 0) this.#schedule();
      admit?.();
    });
  }
}
