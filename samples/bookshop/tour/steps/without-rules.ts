import { expectNone, expectThat } from '../check.ts';
import { sendMany } from '../load.ts';
import { countPages, failuresOf } from '../visit.ts';
import type { Step } from './step.ts';
import { reviewsVersions, showVisits } from './visit-table.ts';

const visitCount = 120;

/** The mesh before anybody has told it anything: every instance of a service is as good as any other. */
export const withoutRules: Step = {
  title: 'No rules yet',
  lesson: 'three versions of the reviews take turns',
  play: async ({ shop, narrator }) => {
    narrator.say(
      `A visitor opens the page ${visitCount} times. Each page asks details and reviews, and reviews v2 and v3 ask ` +
        'ratings: every hop leaves through the sidecar of the caller and enters through that of the callee, over mutual TLS.',
    );
    const visits = await narrator.during(
      'opening pages',
      sendMany(visitCount, 6, () => shop.visit()),
    );
    showVisits(narrator, 'reviews', reviewsVersions, visits);
    return [
      expectNone({ hits: failuresOf(visits).length, of: visits.length }, 'failed pages'),
      // With the instance picked at random, a version is missed by all of them once in 10^20 tours.
      ...reviewsVersions.map(({ name, includes }) =>
        expectThat(countPages(visits, includes) > 0, `reviews ${name}: seen`),
      ),
    ];
  },
};
