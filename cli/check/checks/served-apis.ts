import { recordOf, recordsOf, textOf } from '../../../operator/kubernetes/resources/read-fields.ts';
import { type Check, defineCheck } from '../check.ts';
import { counted, error, firstNames, orOk } from '../finding.ts';

/** What the operator asks for while it runs. */
const ASKED: readonly string[] = [
  'admissionregistration.k8s.io/v1',
  'authentication.k8s.io/v1',
  'coordination.k8s.io/v1',
  'discovery.k8s.io/v1',
  'events.k8s.io/v1',
];

interface ApiFacts {
  /** `apps/v1`. */
  readonly needed: readonly string[];
  readonly served: readonly string[];
  /** The API server makes the tokens by which proxies are known. */
  readonly makesTokens: boolean;
}

/** The API server has all that Meltemi is made of: webhooks, leases, tokens for an audience. */
export const servedApis: Check = defineCheck<ApiFacts>({
  name: 'apis',
  when: 'Before',
  gather: async ({ cluster, installation }) => {
    const groups = recordOf(await cluster.send('get apis', { method: 'GET', path: '/apis' }));
    const core = recordOf(await cluster.send('get api', { method: 'GET', path: '/api/v1' }));
    const versions = recordsOf(groups.groups).flatMap(({ versions: each }) => recordsOf(each));
    return {
      needed: [...new Set([...ASKED, ...installation.map(({ apiVersion }) => apiVersion)])],
      served: ['v1', ...versions.map(({ groupVersion }) => textOf(groupVersion) ?? '')],
      makesTokens: recordsOf(core.resources).some(({ name }) => name === 'serviceaccounts/token'),
    };
  },
  judge: ({ needed, served, makesTokens }) => {
    const missing = needed.filter((one) => !served.includes(one));
    const findings = [
      ...(missing.length === 0
        ? []
        : [
            error(
              `the API server does not serve ${firstNames(missing)}`,
              'enable them with its flag --runtime-config, or use a newer Kubernetes',
            ),
          ]),
      ...(makesTokens
        ? []
        : [
            error(
              'the API server makes no tokens for service accounts, by which proxies are known',
              'set its flags --service-account-issuer and --service-account-signing-key-file',
            ),
          ]),
    ];
    return orOk(
      findings,
      `${counted(needed.length, 'API group')} are served, webhooks and tokens among them`,
    );
  },
});
