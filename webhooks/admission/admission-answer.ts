import type { JsonPatch } from '../../sidecar-injector/patch/json-patch.ts';
import { REVIEW } from './admission-request.ts';

/** What the API server is answered. */
export type AdmissionAnswer =
  | {
      readonly kind: 'Allow';
      /** Empty where the object stays as it is. */
      readonly patch: JsonPatch;
      /** Shown to whoever sent the object. */
      readonly warnings: readonly string[];
    }
  | {
      readonly kind: 'Refuse';
      /** Why, and what to do about it. */
      readonly message: string;
      readonly warnings: readonly string[];
    };

/** The object stays as it is, and nobody hears of it. */
export const UNCHANGED: AdmissionAnswer = { kind: 'Allow', patch: [], warnings: [] };

/** Longer ones may be cut by the API server, and of more than 4096 characters in all it may drop the rest. */
const LONGEST_WARNING = 256;
const MOST_WARNINGS = 12;

/** Writes the answer as the review that goes back. */
export function reviewOf(uid: string, answer: AdmissionAnswer): object {
  const warnings = answer.warnings.slice(0, MOST_WARNINGS).map((text) => text.slice(0, LONGEST_WARNING));
  return {
    ...REVIEW,
    response: {
      uid,
      allowed: answer.kind === 'Allow',
      ...(warnings.length > 0 && { warnings }),
      ...(answer.kind === 'Refuse' && {
        status: { code: 403, reason: 'Forbidden', message: answer.message },
      }),
      ...(answer.kind === 'Allow' && answer.patch.length > 0 && encoded(answer.patch)),
    },
  };
}

function encoded(patch: JsonPatch): object {
  return { patchType: 'JSONPatch', patch: Buffer.from(JSON.stringify(patch)).toString('base64') };
}
