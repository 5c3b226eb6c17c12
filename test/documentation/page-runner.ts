import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseAllDocuments } from 'yaml';
import { isKind, KINDS } from '../../api/kinds.ts';
import { isRecord } from '../../api/record.ts';
import { waitFor } from '../wait-for.ts';
import { outputDifference } from './output-match.ts';
import { MAIN_TERMINAL, type PageCommand, type PageStep } from './page-steps.ts';
import type { Shell } from './shell.ts';

/** Where a page is followed. */
export interface PageWorkplace {
  readonly directory: string;
  /** The terminal of a title; a new one where there is none yet. */
  terminal(title: string): Shell;
}

/** How long a command that only looks may take until it prints what the page says. */
const PATIENCE = 15_000;
const OBJECTS = 'http://127.0.0.1:15014/apis/mesh.meltemi.dev/v1alpha1';

/**
 * Does what a page says, step by step, and compares what comes out with what the page shows. A command that only looks is
 * tried again for a while: a reader types more slowly than the mesh works. One that changes something is run once.
 * @throws with the line of the page, where the output is another
 */
export async function followPage(
  page: string,
  steps: readonly PageStep[],
  place: PageWorkplace,
): Promise<void> {
  for (const step of steps) {
    if (step.act === 'write') {
      await writeAndSync(step, place);
      continue;
    }
    const shell = place.terminal(step.terminal);
    for (const command of step.commands) {
      const mayGoOn = step.terminal !== MAIN_TERMINAL && command === step.commands.at(-1);
      const difference = await (mayGoOn ? runOn : runToEnd)(shell, command, step.tolerance);
      if (difference !== undefined) {
        throw new Error(`${page}:${command.line}: $ ${command.command}\n${difference}`);
      }
    }
  }
}

async function runToEnd(shell: Shell, command: PageCommand, tolerance: number): Promise<string | undefined> {
  const deadline = performance.now() + PATIENCE;
  for (;;) {
    const output = await shell.run(command.command);
    const difference = outputDifference(command.expected, output, tolerance);
    if (difference === undefined || changesSomething(command.command)) return difference;
    if (performance.now() > deadline) return difference;
    await delay(100);
  }
}

/** Starts a command that need not end: its output begins with what the page says. */
async function runOn(shell: Shell, { command, expected }: PageCommand): Promise<string | undefined> {
  shell.type(command);
  const difference = () => outputDifference([...expected, '...'], shell.output);
  await waitFor(() => difference() === undefined, { describe: command, timeout: 30_000 }).catch(
    () => undefined,
  );
  return difference();
}

function changesSomething(command: string): boolean {
  return /-X POST|^(rm|mkdir|cp|export|cd) |[^<]> |^meltemi sidecar/.test(command);
}

/** Writes a file as editors do, and waits until a running mesh has read it. */
async function writeAndSync(
  { path, text }: Extract<PageStep, { act: 'write' }>,
  place: PageWorkplace,
): Promise<void> {
  const target = join(place.directory, path);
  await mkdir(dirname(target), { recursive: true });
  const shell = place.terminal(MAIN_TERMINAL);
  const urls = objectUrls(text);
  const before = await generations(shell, urls);
  await writeFile(`${target}.tmp`, text);
  await rename(`${target}.tmp`, target);
  if (before === undefined) return;
  // A text that is as before, or broken, gives no new generation; the commands that follow say whether that is right.
  await waitFor(async () => (await generations(shell, urls)) !== before, {
    describe: `${path} to be read`,
    timeout: 3_000,
  }).catch(() => undefined);
}

/** What a mesh on this machine knows of the objects; `undefined` where none runs. */
async function generations(shell: Shell, urls: readonly string[]): Promise<string | undefined> {
  const answers: string[] = [];
  for (const url of urls) {
    const answer = await shell.run(`curl -s --noproxy '*' '${url}' || echo none`);
    if (answer.endsWith('none\n')) return undefined;
    answers.push(/"generation":\s*(\d+)/.exec(answer)?.[1] ?? 'absent');
  }
  return answers.join(' ');
}

function objectUrls(text: string): readonly string[] {
  return parseAllDocuments(text).flatMap((document) => {
    const object: unknown = document.toJS();
    if (!isRecord(object) || !isRecord(object.metadata) || typeof object.kind !== 'string') return [];
    const { name, namespace = 'default' } = object.metadata;
    if (!isKind(object.kind) || object.apiVersion === 'v1') return [];
    return [`${OBJECTS}/namespaces/${namespace}/${KINDS[object.kind].plural}/${name}`];
  });
}
