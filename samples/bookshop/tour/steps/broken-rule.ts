import { type Check, expectAll, expectNone, expectThat } from '../check.ts';
import { keepSending } from '../load.ts';
import { conditionOf, type MeshCondition } from '../mesh-object.ts';
import { pollUntil } from '../poll.ts';
import { TourError } from '../tour-error.ts';
import { countPages, failuresOf } from '../visit.ts';
import { apply, copyYaml } from './apply.ts';
import type { Stage, Step } from './step.ts';
import { reviewsVersions, showVisits } from './visit-table.ts';

const refusalLimitMs = 20_000;
const pagesAfterRefusal = 150;
const pagesLimitMs = 30_000;

/** What the file has wrong, as the mesh should say it. */
const mistakes = ['spec.http[0].timeout', 'spec.http[1].backendRefs[1].weight'];

/** A broken rule: refused with its reason, while the last good one goes on. */
export const brokenRule: Step = {
  title: 'A broken rule',
  lesson: 'refused with its reason, while traffic flows',
  play: async (stage) => {
    const { shop, narrator } = stage;
    narrator.say('Visitors keep coming while somebody saves a route with two mistakes in it.');
    const traffic = keepSending(3, () => shop.visit());
    const refusal = await breakRule(stage);
    const seen = traffic.outcomes.length;
    await narrator.during(
      'opening more pages',
      pollUntil(pagesLimitMs, async () =>
        traffic.outcomes.length >= seen + pagesAfterRefusal ? true : undefined,
      ),
    );
    const visits = await traffic.end();
    showVisits(narrator, 'pages opened meanwhile', reviewsVersions, visits);
    narrator.say('The file is put right, and the route is in order again.');
    await apply(stage, '02-one-user.yaml', 'reviews.yaml');
    const inV3 = countPages(visits, ({ reviewsVersion }) => reviewsVersion === 'v3');
    return [
      ...refusal,
      expectNone({ hits: failuresOf(visits).length, of: visits.length }, 'failed pages'),
      expectAll({ hits: inV3, of: visits.length }, 'pages by the last good rule, which says v3'),
    ];
  },
};

async function breakRule(stage: Stage): Promise<readonly Check[]> {
  const { shop, narrator } = stage;
  const { kind, name } = await copyYaml(stage, '09-broken.yaml', 'reviews.yaml');
  const accepted = await narrator.during(
    'waiting for the verdict',
    whenRefused(stage, kind.toLowerCase(), name),
  );
  const words = `get ${kind.toLowerCase()} ${name} -n bookinfo`;
  narrator.command(shop.controlPlane.commandText(words));
  const { stdout } = await shop.controlPlane.run(words.split(' '));
  narrator.quote(stdout);
  narrator.say(`Accepted=${accepted.status}, ${accepted.reason}:`);
  narrator.quote(accepted.message);
  return [
    ...mistakes.map((path) => expectThat(accepted.message.includes(path), `the reason names ${path}`)),
    expectThat(/reviews\.yaml:\d+/.test(accepted.message), 'the reason names the file and the line'),
  ];
}

async function whenRefused({ shop }: Stage, kind: string, name: string): Promise<MeshCondition> {
  const refused = await pollUntil(refusalLimitMs, async () => {
    const object = await shop.controlPlane.get(kind, name);
    const accepted = object && conditionOf(object, 'Accepted');
    return accepted?.status === 'False' ? accepted : undefined;
  });
  if (refused !== undefined) return refused;
  throw new TourError(
    `The broken ${kind} ${name} was not refused within ${refusalLimitMs / 1_000} s.`,
    `Read the control plane's log: ${shop.controlPlane.program.logFile}`,
  );
}
