import { recordOf, textOf } from '../../../operator/kubernetes/resources/read-fields.ts';
import { ageText } from '../../output/age.ts';
import { type CertificateReading, certificateProblem, readCertificates } from '../certificates.ts';
import { type Check, defineCheck } from '../check.ts';
import { type CheckFinding, error, ok, warning } from '../finding.ts';
import { SECRETS } from '../object-types.ts';

const SECRET = 'meltemi-ca';

export interface AuthorityFacts {
  readonly rootNamespace: string;
  /** Undefined: there is no Secret. */
  readonly certificate: CertificateReading | undefined;
}

/** The mesh's certificate authority is there, and will be. Its key is never looked at. */
export const certificateAuthority: Check = defineCheck<AuthorityFacts>({
  name: 'ca',
  when: 'After',
  gather: async ({ cluster }) => {
    const namespace = cluster.rootNamespace;
    const secret = await cluster.get(SECRETS, { namespace, name: SECRET });
    const encoded = textOf(recordOf(secret?.fields.data)['tls.crt']) ?? '';
    const pem = Buffer.from(encoded, 'base64').toString('latin1');
    return { rootNamespace: namespace, certificate: secret && readCertificates(pem) };
  },
  judge: (facts, { now }) => judgeAuthority(facts, now),
});

export function judgeAuthority(
  { rootNamespace, certificate }: AuthorityFacts,
  now: number,
): readonly CheckFinding[] {
  const secret = `Secret ${rootNamespace}/${SECRET}`;
  const renew = 'the leader of the operator, or cert-manager, renews it in time: its log says what keeps it';
  if (certificate === undefined) {
    const fix = 'the leader of the operator makes it, or cert-manager where it was asked to: see their logs';
    return [error(`there is no ${secret}: no proxy gets a certificate`, fix)];
  }
  const problem = certificateProblem(certificate, now);
  if (problem !== undefined) {
    const message = `the certificate of ${secret} ${problem.words}`;
    return [problem.isOver ? error(message, renew) : warning(message, renew)];
  }
  const rest = certificate.is === 'Valid' ? ageText(certificate.notAfter - now) : '';
  return [ok(`the mesh's CA is valid for another ${rest}`)];
}
