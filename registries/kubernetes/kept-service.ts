import type { Service } from '../../api/object.ts';
import { validateObject } from '../../api/validate.ts';
import type { RawObject } from '../../operator/kubernetes/resources/raw-object.ts';
import { recordOf, textsOf } from '../../operator/kubernetes/resources/read-fields.ts';

/** `IPv4` or `IPv6`, as EndpointSlices and Services name them. */
export type AddressFamily = 'IPv4' | 'IPv6';

/** What is kept of a Service. */
export type KeptService =
  | {
      readonly is: 'Service';
      readonly object: Service;
      readonly generation: number;
      /** Of a service with two, the first; undefined where it does not say. */
      readonly family: AddressFamily | undefined;
    }
  /** Not what we know as a Service: the mesh does not see it. */
  | { readonly is: 'Unreadable'; readonly namespace: string; readonly name: string; readonly why: string };

/** The fields of a Service's spec that the mesh reads. */
const READ = ['type', 'clusterIP', 'clusterIPs', 'externalName', 'selector', 'ports'] as const;

/** Takes what the mesh reads of a Service, and checks that. */
export function keepService({ metadata, fields }: RawObject): KeptService {
  const { namespace, name, generation } = metadata;
  const spec = recordOf(fields.spec);
  const read = READ.flatMap((field) => (spec[field] === undefined ? [] : [[field, spec[field]]]));
  const result = validateObject({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { namespace, name },
    spec: Object.fromEntries(read),
  });
  if (!result.ok) {
    const why = result.problems.map(({ path, message }) => `${path}: ${message}`).join('; ');
    return { is: 'Unreadable', namespace, name, why };
  }
  if (result.object.kind !== 'Service') throw new TypeError('a Service was read as something else');
  return { is: 'Service', object: result.object, generation, family: familyOf(spec) };
}

function familyOf(spec: Readonly<Record<string, unknown>>): AddressFamily | undefined {
  const [first] = textsOf(spec.ipFamilies);
  return first === 'IPv4' || first === 'IPv6' ? first : undefined;
}
