import { type HostPort, hostPortText } from '../../operator/standalone/host-port.ts';
import { CommandError } from '../command-error.ts';

const START_OR_POINT = 'start it with `meltemi up -f DIR`, or pass --api';

/** Nothing answers at the address. */
export class ApiUnreachable extends CommandError {
  override readonly name = 'ApiUnreachable';
  readonly address: HostPort;

  constructor(address: HostPort, problem: string, fix: string, options?: ErrorOptions) {
    super(`${problem} at ${hostPortText(address)}`, fix, options);
    this.address = address;
  }
}

/** The control plane answers, and says that it cannot. */
export class ApiRefused extends CommandError {
  override readonly name = 'ApiRefused';
  /** HTTP. */
  readonly status: number;

  constructor(address: HostPort, status: number, message: string) {
    const fix = 'the log of `meltemi up` may say why';
    super(`the control plane at ${hostPortText(address)} answers ${status}: ${message}`, fix);
    this.status = status;
  }
}

/** What answers is no control plane, or one of another version. */
export class UnexpectedAnswer extends CommandError {
  override readonly name = 'UnexpectedAnswer';

  constructor(address: HostPort, problem: string, options?: ErrorOptions) {
    const fix = 'is it a Meltemi control plane of this version? pass its address with --api';
    super(`unexpected answer from ${hostPortText(address)}, ${problem}`, fix, options);
  }
}

/** Says in words why a connection failed. */
export function connectionError(address: HostPort, cause: NodeJS.ErrnoException): CommandError {
  const options = { cause };
  const running = `is the control plane running? ${START_OR_POINT}`;
  switch (cause.code) {
    case 'ECONNREFUSED':
      return new ApiUnreachable(address, 'connection refused', running, options);
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new ApiUnreachable(address, 'no such host', 'check --api and $MELTEMI_API', options);
    case 'ECONNRESET':
    case 'EPIPE':
      return new ApiUnreachable(
        address,
        'connection closed before the answer',
        `has the control plane ended? ${START_OR_POINT}`,
        options,
      );
    default:
      if (cause.code?.startsWith('HPE_') === true)
        return new UnexpectedAnswer(address, 'which is not HTTP', options);
      return new ApiUnreachable(address, cause.message, 'check --api and $MELTEMI_API', options);
  }
}

/** Nothing came within the time, in milliseconds. */
export function noAnswer(address: HostPort, limitMs: number): CommandError {
  const fix = 'is that the API of a control plane? check --api, or look at the log of `meltemi up`';
  return new ApiUnreachable(address, `no answer within ${limitMs / 1000} s`, fix);
}
