import type { Problem } from '../../api/problem.ts';
import { FieldReader } from '../../sidecar-injector/pod/field-reader.ts';

/** What the API server asks: whether an object may be stored, and how. */
export interface AdmissionRequest {
  /** Of this question; the answer must carry it. */
  readonly uid: string;
  /** Of the object's kind; empty for Kubernetes' core. */
  readonly group: string;
  readonly kind: string;
  /** `status`, `scale`; empty where the object itself is meant. */
  readonly subResource: string;
  /** The namespace that the object is for, also where the object itself does not say so; empty for none. */
  readonly namespace: string;
  /** Empty where the API server has yet to make it. */
  readonly name: string;
  readonly operation: string;
  readonly object: unknown;
  /** What is stored now, where the object is changed or deleted. */
  readonly oldObject: unknown;
}

export type AdmissionReading =
  | { readonly ok: true; readonly request: AdmissionRequest }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export const REVIEW = { apiVersion: 'admission.k8s.io/v1', kind: 'AdmissionReview' } as const;

/**
 * Reads a review of `admission.k8s.io/v1`.
 * https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/#request
 */
export function readAdmissionReview(raw: unknown): AdmissionReading {
  const problems: Problem[] = [];
  const review = FieldReader.of(raw, problems);
  const request = review.object('request') ?? FieldReader.of(undefined, problems, ['request']);
  const kind = request.object('kind');
  const read: AdmissionRequest = {
    uid: request.requiredText('uid'),
    group: kind?.text('group') ?? '',
    kind: kind?.text('kind') ?? '',
    subResource: request.text('subResource') ?? '',
    namespace: request.text('namespace') ?? '',
    name: request.text('name') ?? '',
    operation: request.text('operation') ?? '',
    object: request.unread('object'),
    oldObject: request.unread('oldObject'),
  };
  return problems.length === 0 ? { ok: true, request: read } : { ok: false, problems };
}
