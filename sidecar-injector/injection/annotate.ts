import { formatProblem, type Problem } from '../../api/problem.ts';
import { add, type JsonPatch } from '../patch/json-patch.ts';
import type { Pod } from '../pod/pod.ts';

/** Sets annotations of a pod, and makes what they are in where the document has none. */
export function annotate({ metadata }: Pod, annotations: Readonly<Record<string, string>>): JsonPatch {
  if (metadata === undefined) return [add(['metadata'], { annotations })];
  const at = ['metadata', 'annotations'];
  if (metadata.annotations === undefined) return [add(at, annotations)];
  return Object.entries(annotations).map(([name, value]) => add([...at, name], value));
}

/** Problems as one text for an annotation, one a line. */
export function problemsText(problems: readonly Problem[]): string {
  return problems.map(formatProblem).join('\n');
}
