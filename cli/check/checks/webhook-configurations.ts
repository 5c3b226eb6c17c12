import type { RawObject } from '../../../operator/kubernetes/resources/raw-object.ts';
import { recordOf, recordsOf, textOf } from '../../../operator/kubernetes/resources/read-fields.ts';
import type { Manifest } from '../../install/manifest.ts';
import { typeOf, WEBHOOK_KINDS } from '../../install/object-types.ts';
import { type CertificateReading, certificateProblem, readCertificates } from '../certificates.ts';
import { type Check, defineCheck } from '../check.ts';
import { type CheckFinding, counted, error, orOk, warning } from '../finding.ts';

export interface WebhookFacts {
  /** `MutatingWebhookConfiguration meltemi-injector`. */
  readonly configuration: string;
  readonly name: string;
  readonly state:
    | { readonly is: 'Missing' }
    | {
        readonly is: 'There';
        /** Where the API server is told to call: `meltemi-system/meltemi/inject`. */
        readonly calls: string;
        readonly shouldCall: string;
        readonly authority: CertificateReading;
      };
}

/** The API server knows where to ask, and whom to trust there. */
export const webhookConfigurations: Check = defineCheck<readonly WebhookFacts[]>({
  name: 'webhooks',
  when: 'After',
  gather: async ({ cluster, installation }) => {
    const wanted = installation.filter(({ kind }) => WEBHOOK_KINDS.includes(kind));
    const facts = wanted.map(async (manifest) => {
      const name = { namespace: '', name: manifest.metadata.name };
      return webhookFacts(manifest, await cluster.get(typeOf(manifest), name));
    });
    return (await Promise.all(facts)).flat();
  },
  judge: (facts, { now }) => judgeWebhooks(facts, now),
});

function webhookFacts(manifest: Manifest, object: RawObject | undefined): readonly WebhookFacts[] {
  const configuration = `${manifest.kind} ${manifest.metadata.name}`;
  const there = recordsOf(object?.fields.webhooks);
  return recordsOf(manifest.webhooks).map((wanted): WebhookFacts => {
    const name = textOf(wanted.name) ?? '';
    const found = there.find((webhook) => webhook.name === name);
    if (found === undefined) return { configuration, name, state: { is: 'Missing' } };
    const bundle = textOf(recordOf(found.clientConfig).caBundle) ?? '';
    const authority = readCertificates(Buffer.from(bundle, 'base64').toString('latin1'));
    const [calls, shouldCall] = [calledService(found), calledService(wanted)];
    return { configuration, name, state: { is: 'There', calls, shouldCall, authority } };
  });
}

function calledService({ clientConfig }: Readonly<Record<string, unknown>>): string {
  const { namespace, name, path } = recordOf(recordOf(clientConfig).service);
  return `${textOf(namespace) ?? ''}/${textOf(name) ?? ''}${textOf(path) ?? ''}`;
}

export function judgeWebhooks(webhooks: readonly WebhookFacts[], now: number): readonly CheckFinding[] {
  const findings = webhooks.flatMap(({ configuration, name, state }): readonly CheckFinding[] => {
    const webhook = `webhook ${name}`;
    if (state.is === 'Missing') {
      const message = `${webhook} is not in ${configuration}: the API server does not ask the operator`;
      return [error(message, 'run `meltemi install`, which puts it right')];
    }
    const { calls, shouldCall, authority } = state;
    const problem = certificateProblem(authority, now);
    const astray =
      calls === shouldCall
        ? []
        : [error(`${webhook} calls ${calls}, and not ${shouldCall}`, 'run `meltemi install`')];
    return problem === undefined ? astray : [...astray, bundleFinding(webhook, problem)];
  });
  return orOk(findings, `${counted(webhooks.length, 'webhook')} in place, with certificates to trust`);
}

function bundleFinding(
  webhook: string,
  problem: NonNullable<ReturnType<typeof certificateProblem>>,
): CheckFinding {
  const fix =
    'the leader of the operator writes it within seconds, or cert-manager where it was asked to: see its log';
  const message = `the caBundle of ${webhook} ${problem.words}`;
  return problem.isOver ? error(message, fix) : warning(message, fix);
}
