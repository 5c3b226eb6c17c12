/** One line of a page of metrics. */
export interface MetricSample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

const SAMPLE = /^(?<name>[a-zA-Z_:][\w:]*)(?:\{(?<labels>.*)\})? (?<value>\S+)/;
const LABEL = /(?<name>\w+)="(?<value>(?:[^"\\]|\\.)*)"/g;
const ESCAPED: Readonly<Record<string, string>> = { n: '\n' };

/** The samples of one metric in a page of Prometheus' text format. */
export function samplesOf(page: string, metric: string): readonly MetricSample[] {
  return page.split('\n').flatMap((line) => {
    if (!line.startsWith(metric)) return [];
    const { name, labels = '', value } = SAMPLE.exec(line)?.groups ?? {};
    return name === metric ? [{ name, labels: labelsOf(labels), value: Number(value) }] : [];
  });
}

function labelsOf(text: string): Readonly<Record<string, string>> {
  const pairs = [...text.matchAll(LABEL)].map(({ groups: { name = '', value = '' } = {} }) => {
    return [name, value.replace(/\\(.)/g, (_, escaped: string) => ESCAPED[escaped] ?? escaped)] as const;
  });
  return Object.fromEntries(pairs);
}
