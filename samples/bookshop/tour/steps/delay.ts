import { expectAll, expectThat } from '../check.ts';
import { duration, quantile } from '../latency.ts';
import { sendMany } from '../load.ts';
import type { Visit } from '../visit.ts';
import { countPages } from '../visit.ts';
import { apply } from './apply.ts';
import type { Stage, Step } from './step.ts';

const visitCount = 24;
/** What the route says, less what two clocks may differ by. */
const delayMs = 1_000 - 50;

/** A delay, injected for one user: what does the shop do when ratings is slow? */
export const delay: Step = {
  title: 'A slow service on purpose',
  lesson: 'ratings takes a second longer, for jason alone',
  play: async (stage) => {
    const { shop, narrator } = stage;
    narrator.say(
      'Nobody touches the ratings service: the sidecars of its callers hold back the calls made on behalf of jason.',
    );
    await apply(stage, '03-delay.yaml', 'ratings.yaml');
    const jasons = await narrator.during(
      'jason reads',
      sendMany(visitCount, 12, () => shop.visit('jason')),
    );
    const others = await narrator.during(
      'others read',
      sendMany(visitCount, 4, () => shop.visit()),
    );
    showTimes(stage, { jason: jasons, 'everybody else': others });
    const slow = jasons.filter(({ milliseconds }) => milliseconds >= delayMs).length;
    const median = quantile(timesOf(others), 0.5);
    return [
      expectAll({ hits: slow, of: jasons.length }, "jason's pages that took a second or more"),
      expectAll(
        { hits: countPages(jasons, ({ stars }) => stars === 'shown'), of: jasons.length },
        'of them with stars',
      ),
      // Half of them would have to be a second late by chance: a machine that slow shows nothing anyway.
      expectThat(median < delayMs, `everybody else's median: ${duration(median)}, less than a second`),
    ];
  },
};

function showTimes({ narrator }: Stage, groups: Readonly<Record<string, readonly Visit[]>>): void {
  narrator.table(
    [
      { heading: 'reader', align: 'left' },
      { heading: 'pages', align: 'right' },
      { heading: 'fastest', align: 'right' },
      { heading: 'median', align: 'right' },
      { heading: 'slowest', align: 'right' },
    ],
    Object.entries(groups).map(([reader, visits]) => {
      const times = timesOf(visits);
      const [fastest, median, slowest] = [Math.min(...times), quantile(times, 0.5), Math.max(...times)];
      return [reader, String(visits.length), duration(fastest), duration(median), duration(slowest)];
    }),
  );
}

function timesOf(visits: readonly Visit[]): readonly number[] {
  return visits.map(({ milliseconds }) => milliseconds);
}
