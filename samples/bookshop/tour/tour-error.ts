/** The tour cannot go on, for a reason that its user can do something about. */
export class TourError extends Error {
  override readonly name = 'TourError';
  /** What to do, as a sentence. */
  readonly remedy: string;

  constructor(message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.remedy = remedy;
  }
}
