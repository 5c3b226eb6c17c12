import type { RawObject } from '../../../operator/kubernetes/resources/raw-object.ts';
import { nameText } from '../../../operator/kubernetes/resources/resource-type.ts';
import { objectNameOf, typeOf, WEBHOOK_KINDS } from '../../install/object-types.ts';
import { type Check, defineCheck } from '../check.ts';
import { inTurns } from '../cluster-reader.ts';
import { type CheckFinding, error, firstNames, orOk } from '../finding.ts';

/** An object that an installation would make, and that is there already. */
export interface LeftObject {
  readonly kind: string;
  /** `meltemi-system/meltemi`. */
  readonly name: string;
  readonly isEnding: boolean;
}

/** Nothing of an earlier installation is in the way. */
export const leftovers: Check = defineCheck<readonly LeftObject[]>({
  name: 'leftovers',
  when: 'Before',
  gather: async ({ cluster, installation }) => {
    const found = await inTurns(installation, async (manifest) => {
      const object = await cluster.get(typeOf(manifest), objectNameOf(manifest));
      return object === undefined ? [] : [leftObject(manifest.kind, object)];
    });
    return found.flat();
  },
  judge: judgeLeftovers,
});

function leftObject(kind: string, { metadata }: RawObject): LeftObject {
  return { kind, name: nameText(metadata), isEnding: metadata.deletedAt !== undefined };
}

export function judgeLeftovers(left: readonly LeftObject[]): readonly CheckFinding[] {
  const text = ({ kind, name }: LeftObject) => `${kind} ${name}`;
  const ending = left.filter(({ isEnding }) => isEnding);
  const webhooks = left.filter(({ kind }) => WEBHOOK_KINDS.includes(kind));
  const isInstalled = left.some(({ kind }) => kind === 'Deployment');
  const findings: CheckFinding[] = [];
  if (ending.length > 0) {
    const fix = 'wait until they are gone; `kubectl get -o yaml` shows the finalizers that hold them';
    findings.push(error(`being deleted: ${firstNames(ending.map(text))}`, fix));
  }
  if (webhooks.length > 0 && !isInstalled) {
    const harm = 'without an operator, pods of labelled namespaces cannot start';
    const fix = 'remove what is left with `meltemi uninstall`, or install now';
    findings.push(error(`left over: ${firstNames(webhooks.map(text))}; ${harm}`, fix));
  }
  return orOk(
    findings,
    isInstalled
      ? 'Meltemi is installed here already; `meltemi upgrade` brings another version'
      : 'nothing of an earlier installation is in the way',
  );
}
