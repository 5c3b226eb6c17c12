import { objectNameOf, typeOf, WEBHOOK_KINDS } from '../../install/object-types.ts';
import { type Check, defineCheck } from '../check.ts';
import { inTurns } from '../cluster-reader.ts';
import { error } from '../finding.ts';

/** The kinds of objects by which an installation is known. A namespace may be there for other reasons. */
const TELLING: readonly string[] = ['CustomResourceDefinition', 'Deployment', ...WEBHOOK_KINDS];

/** There is something of Meltemi to check. Says nothing where there is: the other checks do. */
export const isInstalled: Check = defineCheck<{ readonly count: number; readonly rootNamespace: string }>({
  name: 'installation',
  when: 'After',
  gather: async ({ cluster, installation }) => {
    const telling = installation.filter(({ kind }) => TELLING.includes(kind));
    const found = await inTurns(telling, (manifest) => cluster.get(typeOf(manifest), objectNameOf(manifest)));
    const count = found.filter((object) => object !== undefined).length;
    return { count, rootNamespace: cluster.rootNamespace };
  },
  judge: ({ count, rootNamespace }) => {
    if (count > 0) return [];
    const fix =
      '`meltemi check --pre` says whether it can be installed, `meltemi install` does it; for another namespace pass --root-namespace';
    return [error(`Meltemi is not installed in this cluster (looked in ${rootNamespace})`, fix)];
  },
});
