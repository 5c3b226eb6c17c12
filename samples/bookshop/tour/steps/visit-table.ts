import type { Narrator } from '../narrator.ts';
import { bar, percentage } from '../table.ts';
import { countPages, failuresOf, type ShownPage, type Visit } from '../visit.ts';

/** One row of a table of visits. */
export interface VisitGroup {
  readonly name: string;
  readonly includes: (page: ShownPage) => boolean;
}

/** The looks that the reviews come in. */
export const reviewsVersions: readonly VisitGroup[] = [
  { name: 'v1, no stars', includes: ({ reviewsVersion }) => reviewsVersion === 'v1' },
  { name: 'v2, black stars', includes: ({ reviewsVersion }) => reviewsVersion === 'v2' },
  { name: 'v3, red stars', includes: ({ reviewsVersion }) => reviewsVersion === 'v3' },
];

/** Shows how many visits belong to each group, and how many failed. */
export function showVisits(
  narrator: Narrator,
  heading: string,
  groups: readonly VisitGroup[],
  visits: readonly Visit[],
): void {
  const row = (name: string, count: number) => [
    name,
    String(count),
    percentage(count, visits.length),
    bar(count / visits.length, 30),
  ];
  narrator.table(
    [
      { heading, align: 'left' },
      { heading: 'pages', align: 'right' },
      { heading: 'share', align: 'right' },
      { heading: '', align: 'left' },
    ],
    [
      ...groups.map(({ name, includes }) => row(name, countPages(visits, includes))),
      row('failed', failuresOf(visits).length),
    ],
  );
  const [reason] = failuresOf(visits);
  if (reason !== undefined) narrator.say(`The first failure: ${reason}`);
}
