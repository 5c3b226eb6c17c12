import { expectNone, expectShare, expectThat } from '../check.ts';
import { sendMany } from '../load.ts';
import { answeredBy } from '../ratings-instance.ts';
import { countPages, failuresOf, type ShownPage } from '../visit.ts';
import { apply } from './apply.ts';
import type { Step } from './step.ts';
import { showVisits } from './visit-table.ts';

const visitCount = 300;

const withStars = ({ stars }: ShownPage) => stars === 'shown';
const withoutStars = ({ stars }: ShownPage) => stars === 'unavailable';

/** An abort, injected for a share of the calls: does the shop stay open without its stars? */
export const abort: Step = {
  title: 'A failing service on purpose',
  lesson: 'one call in four to ratings gets a 503',
  play: async (stage) => {
    const { shop, narrator } = stage;
    narrator.say(
      "Again the callers' sidecars do it, so the ratings service never sees the calls that fail. The reviews are expected " +
        'to come without stars then; the page itself must not fail.',
    );
    await apply(stage, '04-abort.yaml', 'ratings.yaml');
    const answeredBefore = await answeredBy(shop.ratings);
    const visits = await narrator.during(
      'opening pages',
      sendMany(visitCount, 6, () => shop.visit()),
    );
    const answered = (await answeredBy(shop.ratings)) - answeredBefore;
    const groups = [
      { name: 'shown', includes: withStars },
      { name: 'unavailable', includes: withoutStars },
    ];
    showVisits(narrator, 'stars', groups, visits);
    const of = visits.length;
    const shown = countPages(visits, withStars);
    return [
      expectNone({ hits: failuresOf(visits).length, of }, 'failed pages'),
      expectShare({ hits: countPages(visits, withoutStars), of }, 0.25, 'pages without stars'),
      expectThat(
        answered === shown,
        `ratings itself has answered ${answered} calls, as many as pages have stars (${shown})`,
      ),
    ];
  },
};
