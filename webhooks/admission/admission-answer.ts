import { formatProblem, type Problem } from '../../api/problem.ts';
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
      /** Where it is the object that is wrong, and not who sent it. */
      readonly invalid?: InvalidObject;
    };

/** What is wrong with an object, in the form in which API servers tell what is against a schema. */
export interface InvalidObject {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  readonly problems: readonly Problem[];
}

/** The object stays as it is, and nobody hears of it. */
export const UNCHANGED: AdmissionAnswer = { kind: 'Allow', patch: [], warnings: [] };

/** Longer ones may be cut by the API server, and of more than 4096 characters in all it may drop the rest. */
const LONGEST_WARNING = 256;
export const MOST_WARNINGS = 12;

/** Writes the answer as the review that goes back. */
export function reviewOf(uid: string, answer: AdmissionAnswer): object {
  const warnings = answer.warnings.slice(0, MOST_WARNINGS).map(warningText);
  return {
    ...REVIEW,
    response: {
      uid,
      allowed: answer.kind === 'Allow',
      ...(warnings.length > 0 && { warnings }),
      ...(answer.kind === 'Refuse' && { status: statusOf(answer.message, answer.invalid) }),
      ...(answer.kind === 'Allow' && answer.patch.length > 0 && encoded(answer.patch)),
    },
  };
}

/** Kubernetes' metav1.Status. With causes, kubectl shows them in a list, as it does for what is against a schema. */
function statusOf(message: string, invalid: InvalidObject | undefined): object {
  if (invalid === undefined) return { code: 403, reason: 'Forbidden', message };
  const { group, kind, name, problems } = invalid;
  const causes = problems.map(({ path, ...problem }) => ({
    reason: 'FieldValueInvalid',
    field: path === '' ? '<object>' : path,
    message: formatProblem({ ...problem, path: '' }),
  }));
  return { code: 422, reason: 'Invalid', message, details: { group, kind, name, causes } };
}

/** Warnings travel in HTTP headers, and an API server drops one that has a line break or the like in it. */
function warningText(text: string): string {
  const oneLine = text.replaceAll(/\p{Cc}+/gu, ' ');
  return oneLine.length <= LONGEST_WARNING ? oneLine : `${oneLine.slice(0, LONGEST_WARNING - 1)}…`;
}

function encoded(patch: JsonPatch): object {
  return { patchType: 'JSONPatch', patch: Buffer.from(JSON.stringify(patch)).toString('base64') };
}
