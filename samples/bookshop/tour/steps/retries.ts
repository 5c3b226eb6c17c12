import { binomialBounds } from '../binomial.ts';
import { expectAtMostShare, expectShare, expectThat } from '../check.ts';
import { sendMany } from '../load.ts';
import { answeredBy } from '../ratings-instance.ts';
import { countFailures, showFailures } from './answer-table.ts';
import { apply } from './apply.ts';
import type { Step } from './step.ts';

const callCount = 300;
const flaky = 0.3;
/** What the route says: tries after the first one. */
const retryCount = 6;

/** Retries: a service that fails now and then looks as if it never did. */
export const retries: Step = {
  title: 'Retries',
  lesson: 'a flaky service, and callers who do not notice',
  play: async (stage) => {
    const { shop, narrator } = stage;
    narrator.say('First the injected fault goes, and retries are off.');
    await apply(stage, '05-no-retries.yaml', 'ratings.yaml');
    narrator.say(
      `Now both ratings processes are told to answer 503 to ${flaky * 100} % of what they are asked.`,
    );
    for (const instance of shop.ratings) {
      narrator.command(`curl -X POST '${instance.adminUrl}/fail?percent=${flaky * 100}'`);
      await instance.fail(flaky * 100);
    }
    const before = await narrator.during(
      'calling ratings',
      sendMany(callCount, 4, () => shop.askRatings()),
    );
    narrator.say(`The route changes to up to ${retryCount} retries, within a budget.`);
    await apply(stage, '06-retries.yaml', 'ratings.yaml');
    const answeredBefore = await answeredBy(shop.ratings);
    const after = await narrator.during(
      'calling ratings',
      sendMany(callCount, 4, () => shop.askRatings()),
    );
    const tries = (await answeredBy(shop.ratings)) - answeredBefore;
    await Promise.all(shop.ratings.map((instance) => instance.heal()));
    showFailures(narrator, { 'without retries': before, 'with retries': after });
    const of = callCount;
    return [
      expectShare({ hits: countFailures(before), of }, flaky, 'failed without retries'),
      expectAtMostShare({ hits: countFailures(after), of }, flaky ** (retryCount + 1), 'failed with retries'),
      expectThat(
        tries >= of + binomialBounds(of, flaky).lowest,
        `the ratings processes were asked ${tries} times for these ${of} calls`,
      ),
    ];
  },
};
