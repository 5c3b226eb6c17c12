import { expectAll, expectThat } from '../check.ts';
import { type Outcome, sendPlain } from '../http-client.ts';
import { sendMany } from '../load.ts';
import { countPages } from '../visit.ts';
import { isGood } from './answer-table.ts';
import { apply } from './apply.ts';
import type { Stage, Step } from './step.ts';

const visitCount = 40;
const targets = [
  { workload: 'ratings-1', path: '/ratings/0', isFrontDoor: false },
  { workload: 'reviews-v1', path: '/reviews/0', isFrontDoor: false },
  { workload: 'details-v1', path: '/details/0', isFrontDoor: false },
  { workload: 'page-v1', path: '/', isFrontDoor: true },
] as const;

/** Strict mutual TLS: who cannot show who they are gets no further than the handshake. */
export const strictMutualTls: Step = {
  title: 'Strict mutual TLS',
  lesson: 'no sidecar, no entry',
  play: async (stage) => {
    const { shop, narrator } = stage;
    narrator.say(
      'Between sidecars everything has been mutual TLS from the start. Until now a caller without one was let in as well, ' +
        'in plain text. One word in the policy of the namespace ends that, except for the page: browsers have no sidecar.',
    );
    const before = await callPlainly(stage);
    await apply(stage, '08-strict-mtls.yaml', 'mutual-tls.yaml');
    const after = await callPlainly(stage);
    const visits = await sendMany(visitCount, 4, () => shop.visit());
    narrator.table(
      [
        { heading: 'plain call to', align: 'left' },
        { heading: 'permissive', align: 'left' },
        { heading: 'strict', align: 'left' },
      ],
      targets.map(({ workload }, index) => [workload, inWords(before[index]), inWords(after[index])]),
    );
    const shown = countPages(visits, () => true);
    return [
      expectThat(before.every(isGood), 'permissive: every plain call is answered'),
      ...targets.map(({ workload, isFrontDoor }, index) => {
        const outcome = after[index];
        if (isFrontDoor)
          return expectThat(outcome !== undefined && isGood(outcome), `strict: ${workload} stays open`);
        return expectThat(outcome?.kind === 'failed', `strict: ${workload} refuses a plain call`);
      }),
      expectAll({ hits: shown, of: visits.length }, 'pages shown to a visitor with a sidecar'),
    ];
  },
};

function callPlainly({ shop }: Stage): Promise<readonly Outcome[]> {
  return Promise.all(targets.map(({ workload, path }) => sendPlain(`${shop.plainUrl(workload)}${path}`)));
}

function inWords(outcome: Outcome | undefined): string {
  if (outcome === undefined) return '';
  return outcome.kind === 'answered' ? `${outcome.status}` : `refused (${outcome.reason})`;
}
