import { isDnsLabel, isDnsSubdomain } from '../../ca/dns-name.ts';
import { booleanOf, recordOf, textOf, textsOf } from '../kubernetes/resources/read-fields.ts';
import type { TokenReview } from './token-review.ts';

/** The pod that a token is bound to, as the API server has verified it. */
export interface ReviewedPod {
  readonly namespace: string;
  readonly serviceAccount: string;
  readonly name: string;
  readonly uid: string;
}

/** Keys of `status.user.extra`, as kube-apiserver's service account authenticator writes them. */
const POD_NAME = 'authentication.kubernetes.io/pod-name';
const POD_UID = 'authentication.kubernetes.io/pod-uid';

const USERNAME = /^system:serviceaccount:([^:]+):([^:]+)$/;

/** Longer explanations of the API server are cut. */
const LONGEST_EXPLANATION = 200;

/**
 * Reads the answer to a review. Every doubt is a refusal: an API server that does not know audiences gives none back, and has not looked
 * for whom the token is.
 */
export function readReview(answer: unknown, audience: string): TokenReview {
  const status = recordOf(recordOf(answer).status);
  if (booleanOf(status.authenticated) !== true)
    return refused(`the API server refuses the token${why(status)}`);
  if (!textsOf(status.audiences).includes(audience)) {
    return refused(`the API server does not confirm that the token is for the audience ${audience}`);
  }
  const user = recordOf(status.user);
  const [, namespace = '', serviceAccount = ''] = USERNAME.exec(textOf(user.username) ?? '') ?? [];
  if (!isDnsLabel(namespace) || !isDnsSubdomain(serviceAccount)) {
    return refused('the token is not that of a service account');
  }
  const extra = recordOf(user.extra);
  const [name, uid] = [single(extra[POD_NAME]), single(extra[POD_UID])];
  if (name === undefined || uid === undefined || !isDnsSubdomain(name)) return refused(unbound(audience));
  return { kind: 'Accepted', pod: { namespace, serviceAccount, name, uid } };
}

function refused(reason: string): TokenReview {
  return { kind: 'Refused', reason };
}

function unbound(audience: string): string {
  return (
    `the token is bound to no pod: use that of a projected volume (serviceAccountToken with the audience ${audience}), ` +
    'as injection adds it, or one made with `kubectl create token --bound-object-kind Pod`'
  );
}

/** The one value of a key; two would be nobody's. */
function single(values: unknown): string | undefined {
  const [only, another] = textsOf(values);
  return only === '' || another !== undefined ? undefined : only;
}

function why({ error }: Readonly<Record<string, unknown>>): string {
  const text = (textOf(error) ?? '').replaceAll(/[^ -~]+/g, ' ').slice(0, LONGEST_EXPLANATION);
  return text === '' ? '' : `: ${text}`;
}
