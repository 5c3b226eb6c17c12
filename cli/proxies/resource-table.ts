import type { SeenResource } from '../client/seen-proxy.ts';
import { cell, type Table, type Tone } from '../output/table.ts';
import { firstOf, messageSummary } from './message-summary.ts';

const TONES: Readonly<Record<string, Tone>> = {
  Acknowledged: 'good',
  Pending: 'warning',
  Rejected: 'bad',
};

/** Without `-o wide`: a version is a hash, and this much of it tells two apart; and lists are cut after their first items. */
const NARROW = { version: 8, items: 1, origins: 2 };

/** A row for each resource that a proxy has been sent. */
export function resourceTable(resources: readonly SeenResource[], wide: boolean): Table {
  const most = wide ? { version: Infinity, items: Infinity, origins: Infinity } : NARROW;
  return {
    header: ['TYPE', 'NAME', 'VERSION', 'STATE', 'HOLDS', 'MADE FROM'],
    rows: resources.map((resource) => [
      cell(resource.type),
      cell(resource.name),
      cell(resource.version.slice(0, most.version), 'quiet'),
      cell(resource.state, TONES[resource.state] ?? 'plain'),
      cell(messageSummary(resource, most.items)),
      cell(firstOf(resource.origins.map(originText), most.origins)),
    ]),
  };
}

/** `TrafficRoute/bookinfo/reviews@3`: an object, and which text of it where that is not the first. */
function originText({ object, generation }: SeenResource['origins'][number]): string {
  return generation > 1 ? `${object}@${generation}` : object;
}
