import { recordOf } from '../../operator/kubernetes/resources/read-fields.ts';
import type { ClusterReader } from './cluster-reader.ts';

/** Something that somebody may do or not: a verb on a resource, everywhere unless a namespace is named. */
export interface ResourceAccess {
  readonly verb: string;
  /** Empty: the core group. */
  readonly group: string;
  /** `deployments`, or `trafficroutes/status`. */
  readonly resource: string;
  readonly namespace?: string;
  /** Of one object only. */
  readonly name?: string;
}

/** Asks whether the asker, or somebody else, may do something. @param user `system:serviceaccount:NAMESPACE:NAME` */
export async function accessReview(
  cluster: ClusterReader,
  { verb, group, resource, namespace, name }: ResourceAccess,
  user?: string,
): Promise<boolean> {
  const [plural, subresource] = resource.split('/');
  const resourceAttributes = { verb, group, resource: plural, subresource, namespace, name };
  const kind = user === undefined ? 'SelfSubjectAccessReview' : 'SubjectAccessReview';
  const path = `${kind.toLowerCase()}s`;
  const review = await cluster.send(`create ${path}.authorization.k8s.io`, {
    method: 'POST',
    path: `/apis/authorization.k8s.io/v1/${path}`,
    body: {
      apiVersion: 'authorization.k8s.io/v1',
      kind,
      spec: { resourceAttributes, ...(user === undefined ? {} : { user, groups: groupsOf(user) }) },
    },
  });
  return recordOf(recordOf(review).status).allowed === true;
}

/** As the API server puts service accounts into groups; roles may be bound to those. */
function groupsOf(user: string): readonly string[] {
  const namespace = user.split(':')[2] ?? '';
  return ['system:authenticated', 'system:serviceaccounts', `system:serviceaccounts:${namespace}`];
}

/** `create deployments.apps`. */
export function accessText({ verb, group, resource }: ResourceAccess): string {
  return `${verb} ${resource}${group === '' ? '' : `.${group}`}`;
}
