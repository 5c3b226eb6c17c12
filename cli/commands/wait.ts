import type { Command } from 'commander';
import type { ApiClient } from '../client/api-client.ts';
import { connect } from '../client/connect.ts';
import type { ControlPlaneOptions } from '../client/control-plane-choice.ts';
import { CommandError, throwAll, UsageError } from '../command-error.ts';
import { durationOption } from '../duration-option.ts';
import { kindNamed, type NamedObject, namedObjects, nameText } from '../get/object-name.ts';
import { addControlPlaneOptions, CONTROL_PLANE_HELP, namespaceOption } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { type Awaited, parseAwaited } from '../wait/awaited.ts';
import { waitForObject } from '../wait/wait-for-object.ts';

interface WaitOptions extends ControlPlaneOptions {
  readonly namespace?: string;
  readonly for: string;
  readonly timeout: string;
  readonly all?: boolean;
}

const HELP = `
Programmed is true when every connected proxy that the object concerns has acknowledged its newest text.

Examples:
  meltemi wait --for=condition=Programmed trafficroute/reviews
  meltemi wait --for=condition=Programmed trafficroute --all -n bookinfo --timeout 1m
  meltemi wait --for=delete meshpolicy/ratings -n bookinfo`;

export function define(command: Command, terminal: Terminal): void {
  command
    .argument('<object>', 'KIND/NAME, or a kind')
    .argument('[more...]', 'more of them, or names')
    .requiredOption('--for <what>', 'condition=TYPE, condition=TYPE=STATUS or delete')
    .addOption(namespaceOption())
    .option('--all', 'all objects of the kind that there are now')
    .option('--timeout <duration>', 'for how long; 0s looks once', '30s')
    .addHelpText('after', `${CONTROL_PLANE_HELP}${HELP}`)
    .action((first: string, more: readonly string[], options: WaitOptions) =>
      wait([first, ...more], options, terminal),
    );
  addControlPlaneOptions(command);
}

async function wait(words: readonly string[], options: WaitOptions, terminal: Terminal): Promise<void> {
  const awaited = parseAwaited(options.for);
  const limitMs = durationOption('--timeout', options.timeout);
  const api = await connect(options, terminal);
  const objects = await objectsOf(api, words, options);
  const problems = await Promise.all(
    objects.map(async (named) => {
      const problem = await problemOf(api, named, awaited, limitMs);
      if (problem === undefined) terminal.out(`${nameText(named)} ${outcome(awaited)}\n`);
      return problem;
    }),
  );
  throwAll(problems.filter((problem) => problem !== undefined));
}

async function objectsOf(
  api: ApiClient,
  words: readonly string[],
  { all, namespace }: WaitOptions,
): Promise<readonly NamedObject[]> {
  if (all === true) {
    const kind = kindNamed(words[0] ?? '');
    const listed = await api.list(kind, kind.namespaced ? namespace : undefined);
    if (listed.length > 0)
      return listed.map((object) => ({ kind, namespace: object.namespace, name: object.name }));
    throw new CommandError(`there are no ${kind.plural}`, 'name those that you wait for');
  }
  const named = namedObjects(words);
  if (named.length === 0) throw new UsageError('no object is named', 'write KIND/NAME, or a kind and --all');
  return named.map((one) => ({ ...one, namespace: one.namespace ?? namespace }));
}

async function problemOf(
  api: ApiClient,
  named: NamedObject,
  awaited: Awaited,
  limitMs: number,
): Promise<CommandError | undefined> {
  try {
    await waitForObject(api, named, awaited, limitMs);
    return undefined;
  } catch (error) {
    if (error instanceof CommandError) return error;
    throw error;
  }
}

function outcome(awaited: Awaited): string {
  return awaited.for === 'Deletion' ? 'is gone' : 'condition met';
}
