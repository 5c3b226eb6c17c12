import type { ApiClient } from '../client/api-client.ts';
import type { SeenProblem } from '../client/seen-problem.ts';
import { plainText } from '../output/plain-text.ts';
import type { Terminal } from '../terminal.ts';

/**
 * Says on standard error what is wrong with the files where no object can say so in its own status: a file that is no YAML
 * may well be why an object is missing in the table.
 */
export async function tellProblems(api: ApiClient, terminal: Terminal): Promise<void> {
  const problems = await api.problems();
  if (problems.length === 0) return;
  terminal.err('\nMistakes in the files, besides those of the objects listed:\n');
  for (const problem of problems) terminal.err(`  ${plainText(problemLine(problem))}\n`);
}

function problemLine({ source, object, path, message }: SeenProblem): string {
  return [source, object, path, message].filter((part) => part !== undefined && part !== '').join(': ');
}
