import type { AnswerFields } from './answer-fields.ts';

/** A mistake in the files that no object's status can tell, as `GET /api/v1/problems` lists them. */
export interface SeenProblem {
  /** As `objectKeyText` writes it; undefined where it belongs to none. */
  readonly object: string | undefined;
  /** `spec.ports[0].port`; empty where the whole object or file is meant. */
  readonly path: string;
  readonly message: string;
  /** `mesh/routes.yaml:12`. */
  readonly source: string | undefined;
}

/** @throws MisshapenAnswer */
export function readProblem(fields: AnswerFields): SeenProblem {
  return {
    object: fields.optionalText('object'),
    path: fields.optionalText('path') ?? '',
    message: fields.text('message'),
    source: fields.optionalText('source'),
  };
}
