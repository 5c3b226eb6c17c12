import {
  type Argument,
  type CallTable,
  checked,
  MessageError,
  prepareArguments,
  REQUEST,
  type Result,
} from './calls.ts';

export type Handlers<Table extends CallTable> = {
  readonly [Name in keyof Table]: (
    argument: Argument<Table, Name>,
  ) => Result<Table, Name> | Promise<Result<Table, Name>>;
};

/** Answers the parent's calls until the parent lets go of this process, which then ends. */
export function serveCalls<Table extends CallTable>(table: Table, handlers: Handlers<Table>): void {
  prepareArguments(table);
  process.on('message', (message) => {
    const { id, call, argument } = checked(REQUEST, message, 'a call');
    answer(table, handlers, call, argument).then(
      (result) => process.send?.({ id, result }),
      (error: unknown) => process.send?.({ id, failure: reasonOf(error) }),
    );
  });
  // The parent's end must not leave this process behind.
  process.once('disconnect', () => process.exit());
}

async function answer<Table extends CallTable, Name extends keyof Table & string>(
  table: Table,
  handlers: Handlers<Table>,
  name: Name,
  argument: unknown,
): Promise<unknown> {
  const schema = table[name];
  if (schema === undefined) throw new MessageError('a call', `there is no ${name}`);
  return handlers[name](
    checked<Table[Name]['argument']>(schema.argument, argument, `the argument of ${name}`),
  );
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
