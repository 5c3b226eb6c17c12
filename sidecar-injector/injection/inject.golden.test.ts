import { goldenTests } from '../../test/golden.ts';
import { CONTEXT, injectionOf } from '../fixtures/injection-fixture.ts';
import { applyPatch } from '../patch/apply-patch.ts';
import { FieldReader } from '../pod/field-reader.ts';
import { clusterFeatures } from './cluster-features.ts';
import { withoutTheUsual } from './fixtures/usual-parts.ts';
import type { InjectionContext } from './injection-context.ts';
import { skipWords } from './skip-reason.ts';

/** The second document of a golden file, if there is one, says what is special about where the pod is. */
function contextOf(document: unknown): InjectionContext {
  const fields = FieldReader.of(document ?? {}, []);
  return {
    ...CONTEXT,
    cluster: clusterFeatures(fields.text('kubernetes') ?? 'v1.36.0'),
    namespace: {
      name: fields.text('namespace') ?? CONTEXT.namespace.name,
      labels: fields.textMap('labels') ?? CONTEXT.namespace.labels,
    },
  };
}

/** Only the one that is named so shows the whole sidecar. */
const WHOLE = 'bare-pod';

goldenTests(new URL('testdata/', import.meta.url), ({ name, documents: [pod, where] }) => {
  const result = injectionOf(pod, contextOf(where));
  if (result.kind === 'Skip') return { skipped: { [result.reason]: skipWords(result.reason) } };
  const patched = applyPatch(pod, result.patch);
  return { pod: name === WHOLE ? patched : withoutTheUsual(patched) };
});
