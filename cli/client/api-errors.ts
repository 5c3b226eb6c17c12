import { type HostPort, hostPortText } from '../../operator/standalone/host-port.ts';
import { CommandError } from '../command-error.ts';

const START_OR_POINT = 'start it with `meltemi up -f DIR`, or pass --api';

/** Nothing answers. Trying again may help. */
export class ApiUnreachable extends CommandError {
  override readonly name = 'ApiUnreachable';
}

/** The control plane, or the API server, answers, and says that it cannot or may not. */
export class ApiRefused extends CommandError {
  override readonly name = 'ApiRefused';
  /** HTTP. */
  readonly status: number;

  constructor(status: number, problem: string, fix: string, options?: ErrorOptions) {
    super(problem, fix, options);
    this.status = status;
  }
}

/** What answers is no control plane, or one of another version. */
export class UnexpectedAnswer extends CommandError {
  override readonly name = 'UnexpectedAnswer';
}

/** The kubeconfig there is names no cluster, or cannot be read. */
export class UnusableKubeConfig extends CommandError {
  override readonly name = 'UnusableKubeConfig';
}

/** @param where an address or a pod */
export function unexpectedAnswer(where: string, problem: string, options?: ErrorOptions): UnexpectedAnswer {
  const fix = 'is it a Meltemi control plane of this version? pass its address with --api';
  return new UnexpectedAnswer(`unexpected answer from ${where}, ${problem}`, fix, options);
}

export function refused(address: HostPort, status: number, message: string): ApiRefused {
  const problem = `the control plane at ${hostPortText(address)} answers ${status}: ${message}`;
  return new ApiRefused(status, problem, 'the log of `meltemi up` may say why');
}

/** Says in words why a connection failed. */
export function connectionError(address: HostPort, cause: NodeJS.ErrnoException): CommandError {
  const running = `is the control plane running? ${START_OR_POINT}`;
  const unreachable = (problem: string, fix: string) =>
    new ApiUnreachable(`${problem} at ${hostPortText(address)}`, fix, { cause });
  switch (cause.code) {
    case 'ECONNREFUSED':
      return unreachable('connection refused', running);
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return unreachable('no such host', 'check --api and $MELTEMI_API');
    case 'ECONNRESET':
    case 'EPIPE':
      return unreachable(
        'connection closed before the answer',
        `has the control plane ended? ${START_OR_POINT}`,
      );
    default:
      if (cause.code?.startsWith('HPE_') === true)
        return unexpectedAnswer(hostPortText(address), 'which is not HTTP', { cause });
      return unreachable(cause.message, 'check --api and $MELTEMI_API');
  }
}

/** Nothing came within the time, in milliseconds. */
export function noAnswer(address: HostPort, limitMs: number): CommandError {
  const fix = 'is that the API of a control plane? check --api, or look at the log of `meltemi up`';
  return new ApiUnreachable(`no answer within ${limitMs / 1000} s at ${hostPortText(address)}`, fix);
}
