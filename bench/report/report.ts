import { CHANGE_KINDS } from '../control-plane/calls.ts';
import type { RunResult } from '../runs/run-result.ts';
import { FIGURE_GROUPS, type Figure, type FigureGroup } from './figures.ts';
import { textTable } from './text-table.ts';
import { milliseconds, ratio } from './units.ts';

/** A change's cost counts as growing with the mesh when the largest mesh takes this many times what the smallest does. */
const GROWTH_TARGET = 1.5;

/** All figures of runs that differ in the number of proxies, a column a run. */
export function sizeReport(runs: readonly RunResult[]): readonly string[] {
  const columns = runs.map((run) => ({ title: `${run.proxies} proxies`, result: run }));
  return figureReport(FIGURE_GROUPS, columns);
}

/** All figures of some results, a column a result. */
export function figureReport<Result>(
  groups: readonly FigureGroup<Result>[],
  columns: readonly { readonly title: string; readonly result: Result }[],
): readonly string[] {
  const results = columns.map(({ result }) => result);
  const header = ['', ...columns.map(({ title }) => title), 'target'];
  const rows = groups.flatMap(({ title, figures }) => [
    [title],
    ...figures.map((figure) => figureRow(figure, results)),
  ]);
  return textTable([header, ...rows]);
}

/** What changes cost in meshes with more and more services: it should be the same. */
export function growthReport(runs: readonly RunResult[]): readonly string[] {
  const sorted = [...runs].sort((a, b) => a.services - b.services);
  const header = ['', ...sorted.map(({ services }) => `${services} services`), 'growth', 'target'];
  const costs = CHANGE_KINDS.flatMap((kind) => [
    { label: `${kind} change, p99`, of: (run: RunResult) => run.changes[kind].p99Ms },
    { label: `${kind} change, CPU`, of: (run: RunResult) => run.changes[kind].cpuMs },
  ]);
  const rows = costs.map(({ label, of }) => {
    const values = sorted.map(of);
    const growth = (values.at(-1) ?? 0) / (values[0] ?? 0);
    const verdict = verdictOf(growth, GROWTH_TARGET);
    return [label, ...values.map(milliseconds), `${ratio(growth)} ${verdict}`, `< ${ratio(GROWTH_TARGET)}`];
  });
  return textTable([header, ...rows]);
}

function figureRow<Result>({ label, of, show, target }: Figure<Result>, runs: readonly Result[]): string[] {
  const cells = runs.map((run) => {
    const value = of(run);
    return target === undefined ? `${show(value)}       ` : `${show(value)} ${verdictOf(value, target)}`;
  });
  return [`  ${label}`, ...cells, target === undefined ? '' : `< ${show(target)}`];
}

function verdictOf(value: number, target: number): string {
  return value < target ? 'met   ' : 'MISSED';
}
