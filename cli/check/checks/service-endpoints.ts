import type { RawObject } from '../../../operator/kubernetes/resources/raw-object.ts';
import {
  numberOf,
  recordOf,
  recordsOf,
  textsOf,
} from '../../../operator/kubernetes/resources/read-fields.ts';
import { OBJECT_TYPES } from '../../install/object-types.ts';
import { type Check, defineCheck } from '../check.ts';
import { type CheckFinding, counted, error, firstNames, orOk } from '../finding.ts';
import { ENDPOINT_SLICES } from '../object-types.ts';

export interface EndpointFacts {
  readonly rootNamespace: string;
  /** Ports of the Service; undefined: there is none. */
  readonly ports: readonly number[] | undefined;
  /** Addresses that take requests. */
  readonly ready: readonly string[];
}

/** xDS, the API and the webhooks, as proxies and the API server call them. */
const NEEDED_PORTS: readonly number[] = [15012, 15014, 443];

/** The Service leads to replicas that are ready. */
export const serviceEndpoints: Check = defineCheck<EndpointFacts>({
  name: 'service',
  when: 'After',
  gather: async ({ cluster }) => {
    const namespace = cluster.rootNamespace;
    const service = await cluster.get(OBJECT_TYPES.Service, { namespace, name: 'meltemi' });
    const labelSelector = 'kubernetes.io/service-name=meltemi';
    const slices = await cluster.list(ENDPOINT_SLICES, { namespace, labelSelector });
    return {
      rootNamespace: namespace,
      ports:
        service && recordsOf(recordOf(service.fields.spec).ports).flatMap(({ port }) => numberOf(port) ?? []),
      ready: [...new Set(slices.flatMap(readyAddresses))],
    };
  },
  judge: judgeEndpoints,
});

function readyAddresses({ fields }: RawObject): readonly string[] {
  return recordsOf(fields.endpoints)
    .filter(({ conditions }) => recordOf(conditions).ready !== false)
    .flatMap(({ addresses }) => textsOf(addresses));
}

export function judgeEndpoints({ rootNamespace, ports, ready }: EndpointFacts): readonly CheckFinding[] {
  const name = `Service ${rootNamespace}/meltemi`;
  const repair = 'run `meltemi install`, which puts it right';
  if (ports === undefined) return [error(`there is no ${name}`, repair)];
  const missing = NEEDED_PORTS.filter((port) => !ports.includes(port));
  const findings: CheckFinding[] = [];
  if (missing.length > 0) {
    findings.push(error(`${name} has no port ${firstNames(missing.map(String))}`, repair));
  }
  if (ready.length === 0) {
    const message = `${name} leads to no replica that is ready: proxies and the API server reach nobody`;
    findings.push(error(message, `see what keeps them: kubectl -n ${rootNamespace} get pods`));
  }
  return orOk(findings, `${name} leads to ${counted(ready.length, 'replica')}`);
}
