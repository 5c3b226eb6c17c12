import pc from 'picocolors';
import type { Check } from './check.ts';
import { duration } from './latency.ts';
import { type Column, tableLines } from './table.ts';

const textWidth = 100;
/** Whoever waits for longer than this wants to know for what. */
const patienceMs = 2_000;

/** Where the tour tells its story. */
export interface NarratorOutput {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

/** Tells what happens: in colour on a terminal, in plain text elsewhere. */
export class Narrator {
  readonly #output: NarratorOutput;
  readonly #colours: ReturnType<typeof pc.createColors>;

  constructor(output: NarratorOutput) {
    this.#output = output;
    this.#colours = pc.createColors(output.isTTY === true && pc.isColorSupported);
  }

  heading(text: string): void {
    this.#line(`\n${this.#colours.bold(this.#colours.cyan(text))}`);
  }

  /** A paragraph. */
  say(text: string): void {
    for (const line of wrap(text, textWidth)) this.#line(line);
  }

  /** A command that the user could type, and that the tour runs for them. */
  command(text: string): void {
    this.#line(`  ${this.#colours.bold(`$ ${text}`)}`);
  }

  /** Text to be shown as it is: YAML, or what a command printed. */
  quote(text: string): void {
    for (const line of text.trimEnd().split('\n')) this.#line(`  ${this.#colours.dim(line)}`);
  }

  table(columns: readonly Column[], rows: readonly (readonly string[])[]): void {
    const [headings = '', rule = '', ...lines] = tableLines(columns, rows);
    this.#line(`\n  ${this.#colours.bold(headings)}\n  ${this.#colours.dim(rule)}`);
    for (const line of lines) this.#line(`  ${line}`);
    this.#line('');
  }

  check({ holds, text }: Check): void {
    this.#line(`  ${holds ? this.#colours.green('✔') : this.#colours.red('✘')} ${text}`);
  }

  /** Something went wrong, and what to do about it. */
  problem(message: string, remedy: string): void {
    this.#line(`\n${this.#colours.red(message)}\nWhat to do: ${remedy}`);
  }

  /** Says what is waited for, and for how long already, while work takes longer than two seconds. */
  async during<Result>(what: string, work: Promise<Result>): Promise<Result> {
    const started = performance.now();
    const tell = () => this.#line(this.#colours.dim(`  … ${what}: ${duration(performance.now() - started)}`));
    const ticking = setInterval(tell, patienceMs);
    try {
      return await work;
    } finally {
      clearInterval(ticking);
    }
  }

  #line(text: string): void {
    this.#output.write(`${text}\n`);
  }
}

/** Breaks a text between words into lines of at most `width` characters; a longer word gets a line of its own. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return line === '' ? lines : [...lines, line];
}
