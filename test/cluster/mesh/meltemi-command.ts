import { fileURLToPath } from 'node:url';
import type { Lifetime } from '../../lifetime.ts';
import { type ProcessResult, runProcess } from '../../process.ts';
import type { TestCluster } from '../test-cluster.ts';

const PROGRAM = fileURLToPath(new URL('../../../bin/meltemi', import.meta.url));

/** Runs `meltemi` as its user does, on a cluster. */
export function meltemi(
  lifetime: Lifetime,
  { kubeConfigPath }: TestCluster,
  ...args: readonly string[]
): Promise<ProcessResult> {
  // Without it, a `meltemi up` on this machine might answer.
  const env = { KUBECONFIG: kubeConfigPath, MELTEMI_API: '' };
  return runProcess(lifetime, PROGRAM, args, { env });
}

/** The same, where it must succeed: what it printed on its standard output. */
export async function meltemiOutput(
  lifetime: Lifetime,
  cluster: TestCluster,
  ...args: readonly string[]
): Promise<string> {
  const { end, stdout, stderr } = await meltemi(lifetime, cluster, ...args);
  if (end.kind === 'exited' && end.status === 0) return stdout;
  throw new Error(`meltemi ${args.join(' ')}:\n${stdout}${stderr}`);
}
