import { expectNone, expectShare } from '../check.ts';
import { sendMany } from '../load.ts';
import { countPages, failuresOf } from '../visit.ts';
import { apply } from './apply.ts';
import type { Step } from './step.ts';
import { reviewsVersions, showVisits } from './visit-table.ts';

const visitCount = 600;

/** Weights: a small share of the traffic goes to a new version. */
export const canary: Step = {
  title: 'A canary',
  lesson: 'one page in ten gets the red stars of reviews v3',
  play: async (stage) => {
    const { shop, narrator } = stage;
    narrator.say(
      'A TrafficRoute splits the calls to reviews by weight. Its backends are picked by label; no other object is needed.',
    );
    await apply(stage, '01-canary.yaml', 'reviews.yaml');
    const visits = await narrator.during(
      'opening pages',
      sendMany(visitCount, 6, () => shop.visit()),
    );
    showVisits(narrator, 'reviews', reviewsVersions, visits);
    const count = (version: string) => countPages(visits, ({ reviewsVersion }) => reviewsVersion === version);
    const of = visits.length;
    return [
      expectNone({ hits: failuresOf(visits).length, of }, 'failed pages'),
      expectShare({ hits: count('v3'), of }, 0.1, 'reviews v3'),
      expectNone({ hits: count('v2'), of }, 'reviews v2, which has no weight'),
    ];
  },
};
