import type { AdmissionAnswer } from './admission-answer.ts';
import type { AdmissionRequest } from './admission-request.ts';

/** One webhook: where the API server finds it, and what it answers. */
export interface AdmissionHandler {
  /** `/inject`. */
  readonly path: string;
  /** An answer that does not come, or an error, never keeps an object out: the server lets it pass, and says so. */
  handle(request: AdmissionRequest): Promise<AdmissionAnswer>;
}
