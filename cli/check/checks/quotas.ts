import type { RawObject } from '../../../operator/kubernetes/resources/raw-object.ts';
import { readTexts } from '../../../operator/kubernetes/resources/raw-object.ts';
import { recordOf, recordsOf } from '../../../operator/kubernetes/resources/read-fields.ts';
import { DEFAULT_SIDECAR } from '../../../sidecar-injector/injection/sidecar-settings.ts';
import { parseQuantity } from '../../../sidecar-injector/pod/quantity.ts';
import { type Check, defineCheck } from '../check.ts';
import { type CheckFinding, orOk, warning } from '../finding.ts';
import { LIMIT_RANGES, RESOURCE_QUOTAS } from '../object-types.ts';

type Quantities = Readonly<Record<string, string>>;

export interface QuotaFacts {
  readonly quotas: readonly { readonly name: string; readonly hard: Quantities; readonly used: Quantities }[];
  /** The upper bounds of single containers. */
  readonly bounds: readonly { readonly name: string; readonly max: Quantities }[];
}

/** What a sidecar asks for, as quotas call it. */
const SIDECAR: Quantities = {
  'requests.cpu': DEFAULT_SIDECAR.cpu.request,
  cpu: DEFAULT_SIDECAR.cpu.request,
  'requests.memory': DEFAULT_SIDECAR.memory.request,
  memory: DEFAULT_SIDECAR.memory.request,
  'limits.cpu': DEFAULT_SIDECAR.cpu.limit,
  'limits.memory': DEFAULT_SIDECAR.memory.limit,
};

/** The sidecars fit into what labelled namespaces may use. */
export const quotas: Check = defineCheck<QuotaFacts>({
  name: 'quotas',
  when: 'Always',
  gather: async ({ cluster }) => ({
    quotas: (await cluster.listInMesh(RESOURCE_QUOTAS)).map(quotaFacts),
    bounds: (await cluster.listInMesh(LIMIT_RANGES)).flatMap(boundFacts),
  }),
  judge: judgeQuotas,
});

function quotaFacts({ metadata: { namespace, name }, fields }: RawObject): QuotaFacts['quotas'][number] {
  const status = recordOf(fields.status);
  return { name: `${namespace}/${name}`, hard: readTexts(status.hard), used: readTexts(status.used) };
}

function boundFacts({ metadata: { namespace, name }, fields }: RawObject): QuotaFacts['bounds'] {
  return recordsOf(recordOf(fields.spec).limits)
    .filter(({ type }) => type === 'Container')
    .map(({ max }) => ({ name: `${namespace}/${name}`, max: readTexts(max) }));
}

export function judgeQuotas({ quotas: given, bounds }: QuotaFacts): readonly CheckFinding[] {
  const findings = [...given.flatMap(quotaFindings), ...bounds.flatMap(boundFindings)];
  return orOk(findings, 'sidecars fit into the quotas of the labelled namespaces');
}

/** A quota in which not even one more sidecar fits. */
function quotaFindings({ name, hard, used }: QuotaFacts['quotas'][number]): readonly CheckFinding[] {
  return Object.entries(SIDECAR).flatMap(([resource, wanted]) => {
    const [most, taken] = [quantity(hard[resource]), quantity(used[resource]) ?? 0];
    if (most === undefined || most - taken >= (quantity(wanted) ?? 0)) return [];
    const message = `ResourceQuota ${name} has no room for another sidecar: ${resource} ${used[resource] ?? '0'} of ${hard[resource]}, and a sidecar asks for ${wanted}`;
    return [
      warning(
        message,
        'raise it, or give pods less with the annotations mesh.meltemi.dev/proxy-cpu, -memory',
      ),
    ];
  });
}

/** A bound below what a sidecar should have: it keeps to it, or the API server would refuse its pod. */
function boundFindings({ name, max }: QuotaFacts['bounds'][number]): readonly CheckFinding[] {
  return (['cpu', 'memory'] as const).flatMap((resource) => {
    const { request } = DEFAULT_SIDECAR[resource];
    if ((quantity(max[resource]) ?? Infinity) >= (quantity(request) ?? 0)) return [];
    const message = `LimitRange ${name} wants containers with at most ${max[resource]} of ${resource}: a sidecar gets no more, and should have ${request}`;
    return [warning(message, 'raise it')];
  });
}

function quantity(text: string | undefined): number | undefined {
  return text === undefined ? undefined : parseQuantity(text);
}
