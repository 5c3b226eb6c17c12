import { isRatings } from '../../services/answer-shapes.ts';
import { type Check, expectNone, expectThat } from '../check.ts';
import type { Outcome } from '../http-client.ts';
import { duration } from '../latency.ts';
import { sendMany } from '../load.ts';
import { pollUntil } from '../poll.ts';
import type { RatingsInstance } from '../ratings-instance.ts';
import { TourError } from '../tour-error.ts';
import { countFailures, isGood, showFailures } from './answer-table.ts';
import { apply } from './apply.ts';
import type { Stage, Step } from './step.ts';

const callCount = 100;
/** So many good answers in a row come about by chance once in 10^9 while one instance of two is bad. */
const goodInARow = 30;
const mostCallsUntilOut = 400;
const returnLimitMs = 40_000;

/** Outlier detection: an instance that is really bad gets no more traffic until it has had time to recover. */
export const circuitBreaker: Step = {
  title: 'A circuit breaker',
  lesson: 'a bad instance is taken out, and comes back when it is well',
  play: async (stage) => {
    const { shop, narrator } = stage;
    narrator.say(
      'Retries are switched off again, so that every failure shows. One of the two ratings processes breaks.',
    );
    await apply(stage, '05-no-retries.yaml', 'ratings.yaml');
    const bad = shop.ratings.at(-1);
    if (bad === undefined)
      throw new TourError('There is no ratings process.', 'Restore samples/bookshop/mesh.');
    narrator.command(`curl -X POST '${bad.adminUrl}/fail?percent=100'`);
    await bad.fail(100);
    const before = await sendMany(callCount, 4, () => shop.askRatings());
    narrator.say(
      'A MeshPolicy tells callers to leave an instance alone for 8 s after three 5xx answers in a row.',
    );
    await apply(stage, '07-circuit-breaker.yaml', 'ratings-breaker.yaml');
    const meanwhile = await callUntilOut(stage);
    const after = await sendMany(callCount, 4, () => shop.askRatings());
    showFailures(narrator, {
      'without a breaker': before,
      [`until ${bad.name} was out`]: meanwhile,
      'from then on': after,
    });
    return [
      expectThat(
        countFailures(before) > 0,
        `without a breaker, calls fail: ${countFailures(before)} of ${before.length}`,
      ),
      expectNone({ hits: countFailures(after), of: after.length }, `failed while ${bad.name} is out`),
      await comesBack(stage, bad),
    ];
  },
};

/** The calls, one after the other, until failures have stopped. */
async function callUntilOut({ shop }: Stage): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  while (outcomes.length < mostCallsUntilOut) {
    outcomes.push(await shop.askRatings());
    if (outcomes.length >= goodInARow && outcomes.slice(-goodInARow).every(isGood)) break;
  }
  return outcomes;
}

async function comesBack({ shop, narrator }: Stage, instance: RatingsInstance): Promise<Check> {
  narrator.say(`${instance.name} is mended, and nobody tells the mesh.`);
  narrator.command(`curl -X POST '${instance.adminUrl}/healthy'`);
  await instance.heal();
  const started = performance.now();
  const back = await narrator.during(
    `waiting until ${instance.name} is given another chance`,
    pollUntil(returnLimitMs, async () => {
      const outcome = await shop.askRatings();
      return instanceOf(outcome) === instance.name ? true : undefined;
    }),
  );
  const elapsed = duration(performance.now() - started);
  return expectThat(back === true, `${instance.name} answers calls again after ${elapsed}`);
}

function instanceOf(outcome: Outcome): string | undefined {
  if (outcome.kind === 'failed' || outcome.status !== 200) return undefined;
  const ratings: unknown = JSON.parse(outcome.body);
  return isRatings(ratings) ? ratings.instance : undefined;
}
