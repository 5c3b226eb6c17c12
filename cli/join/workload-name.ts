import { isDnsLabel, isDnsSubdomain } from '../../ca/dns-name.ts';
import { UsageError } from '../command-error.ts';

/** The name of a MeshWorkload. */
export interface WorkloadName {
  readonly namespace: string;
  readonly name: string;
}

/** Reads `NAMESPACE/NAME`. @throws UsageError */
export function parseWorkloadName(text: string): WorkloadName {
  const [namespace = '', name = '', ...more] = text.split('/');
  if (more.length === 0 && isDnsLabel(namespace) && isDnsSubdomain(name)) return { namespace, name };
  throw new UsageError(
    `${JSON.stringify(text)} is no workload`,
    'write NAMESPACE/NAME of a MeshWorkload, such as bookinfo/reviews-v1',
  );
}

/** `bookinfo/reviews-v1`. */
export function workloadKey({ namespace, name }: WorkloadName): string {
  return `${namespace}/${name}`;
}
