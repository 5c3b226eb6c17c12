import { isDeepStrictEqual } from 'node:util';
import type { RawObject } from '../../../operator/kubernetes/resources/raw-object.ts';
import { recordOf, recordsOf, textOf, textsOf } from '../../../operator/kubernetes/resources/read-fields.ts';
import { typeOf } from '../../install/object-types.ts';
import { type Check, defineCheck } from '../check.ts';
import { inTurns } from '../cluster-reader.ts';
import { type CheckFinding, counted, error, firstNames, orOk, warning } from '../finding.ts';

export interface KindFacts {
  /** `trafficroutes.mesh.meltemi.dev`. */
  readonly name: string;
  readonly state: 'Missing' | 'NotEstablished' | 'Other' | 'Same';
}

/** Our kinds are there, served, and those of this version. */
export const installedKinds: Check = defineCheck<readonly KindFacts[]>({
  name: 'kinds',
  when: 'After',
  gather: async ({ cluster, installation }) => {
    const wanted = installation.filter(({ kind }) => kind === 'CustomResourceDefinition');
    return inTurns(wanted, async (manifest) => {
      const { name } = manifest.metadata;
      const object = await cluster.get(typeOf(manifest), { namespace: '', name });
      return { name, state: kindState(manifest, object) };
    });
  },
  judge: judgeKinds,
});

/** The schemas decide: metadata and defaults that the API server adds make no other kind of it. */
export function kindState(
  wanted: Readonly<Record<string, unknown>>,
  object: RawObject | undefined,
): KindFacts['state'] {
  if (object === undefined) return 'Missing';
  const conditions = recordsOf(recordOf(object.fields.status).conditions);
  const isEstablished = conditions.some(({ type, status }) => type === 'Established' && status === 'True');
  if (!isEstablished) return 'NotEstablished';
  return isDeepStrictEqual(versionsOf(wanted), versionsOf(object.fields)) ? 'Same' : 'Other';
}

export function judgeKinds(kinds: readonly KindFacts[]): readonly CheckFinding[] {
  const inState = (state: KindFacts['state']) =>
    kinds.filter((kind) => kind.state === state).map(({ name }) => name);
  const [missing, waiting, other] = [inState('Missing'), inState('NotEstablished'), inState('Other')];
  const findings: CheckFinding[] = [];
  if (missing.length > 0) {
    findings.push(error(`not installed: ${firstNames(missing)}`, 'run `meltemi install`'));
  }
  if (waiting.length > 0) {
    const fix = '`kubectl describe crd` says in its conditions why';
    findings.push(error(`the API server does not serve ${firstNames(waiting)}`, fix));
  }
  if (other.length > 0) {
    const message = `of another version than this program: ${firstNames(other)}`;
    findings.push(warning(message, 'run `meltemi upgrade`, or use the program of the version installed'));
  }
  return orOk(findings, `${counted(kinds.length, 'kind')} installed, as this version has them`);
}

/** What of a CRD decides which objects are valid, and whether they have a status. */
function versionsOf({ spec }: Readonly<Record<string, unknown>>): readonly unknown[] {
  return recordsOf(recordOf(spec).versions).map(({ name, served, storage, schema, subresources }) => ({
    name: textOf(name),
    served,
    storage,
    schema: withoutOrder(schema),
    hasStatus: 'status' in recordOf(subresources),
  }));
}

/** Lists of names are sets in schemas. */
function withoutOrder(value: unknown): unknown {
  if (Array.isArray(value)) {
    const texts = textsOf(value);
    return texts.length === value.length ? [...texts].sort() : value.map(withoutOrder);
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withoutOrder(inner)]));
}
