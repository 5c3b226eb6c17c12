import type { Workload } from '../../mesh-model/workload.ts';
import { CaptureError } from '../../operator/capture/capture-errors.ts';
import { assertCaptureWorks } from '../../operator/capture/host-rules.ts';
import { CommandError } from '../command-error.ts';

/**
 * Says at once what would keep this host's traffic from being sent through a sidecar, where the workload wants that.
 * @throws CommandError
 */
export async function assertCapturableHere({ proxy }: Workload): Promise<void> {
  if (proxy.mode !== 'Transparent') return;
  try {
    await assertCaptureWorks();
  } catch (error) {
    if (!(error instanceof CaptureError)) throw error;
    throw new CommandError(error.problem, error.remedy, { cause: error });
  }
}
