import { expectAll } from '../check.ts';
import { sendMany } from '../load.ts';
import { countPages } from '../visit.ts';
import { apply } from './apply.ts';
import type { Step } from './step.ts';
import { reviewsVersions, showVisits } from './visit-table.ts';

const visitCount = 60;

/** A header match: one user is ahead of all others. */
export const oneUser: Step = {
  title: 'One tester',
  lesson: 'only jason gets reviews v2',
  play: async (stage) => {
    const { shop, narrator } = stage;
    narrator.say(
      "The route now looks at a header. The page hands end-user on to the services it asks, and the page's own sidecar " +
        'sends jason to v2, everybody else to v3.',
    );
    await apply(stage, '02-one-user.yaml', 'reviews.yaml');
    const jasons = await narrator.during(
      'jason reads',
      sendMany(visitCount, 6, () => shop.visit('jason')),
    );
    const others = await narrator.during(
      'others read',
      sendMany(visitCount, 6, () => shop.visit()),
    );
    showVisits(narrator, 'jason', reviewsVersions, jasons);
    showVisits(narrator, 'everybody else', reviewsVersions, others);
    const inV2 = countPages(jasons, ({ reviewsVersion }) => reviewsVersion === 'v2');
    const inV3 = countPages(others, ({ reviewsVersion }) => reviewsVersion === 'v3');
    return [
      expectAll({ hits: inV2, of: jasons.length }, "jason's pages with v2"),
      expectAll({ hits: inV3, of: others.length }, "everybody else's pages with v3"),
    ];
  },
};
