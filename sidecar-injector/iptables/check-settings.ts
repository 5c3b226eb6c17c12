import { invalid, type Problem } from '../../api/problem.ts';
import type { CaptureSettings, ProxyUser } from './capture-settings.ts';

/** The highest id that Linux gives to a user; the one above it means "no change". */
const LAST_ID = 0xfffffffe;

/** What cannot be right about settings that a program put together; empty where all is. Ranges of addresses are right by their type. */
export function checkCaptureSettings(settings: CaptureSettings): readonly Problem[] {
  const { inbound, outbound, dns } = settings.ports;
  return [
    ...ownerProblems(settings.proxy),
    ...portProblems('ports', [inbound, outbound, dns]),
    ...portProblems('openProxyPorts', settings.openProxyPorts),
    ...portProblems('excludeInboundPorts', settings.excludeInboundPorts),
    ...portProblems('excludeOutboundPorts', settings.excludeOutboundPorts),
    ...(inbound === outbound ? [invalid(['ports'], 'inbound and outbound must be two ports')] : []),
  ];
}

function ownerProblems(proxy: ProxyUser): readonly Problem[] {
  return (['uid', 'gid'] as const)
    .filter((id) => !isWholeFrom(1, LAST_ID, proxy[id]))
    .map((id) =>
      invalid(
        ['proxy', id],
        `must be a whole number from 1 to ${LAST_ID}, and is ${proxy[id]}`,
        'what runs as the sidecar’s user or group goes around the sidecar, so root cannot be it: use 1337',
      ),
    );
}

function portProblems(field: string, ports: readonly number[]): readonly Problem[] {
  return ports
    .filter((port) => !isWholeFrom(1, 65535, port))
    .map((port) => invalid([field], `${port} is no port`, 'ports are whole numbers from 1 to 65535'));
}

function isWholeFrom(first: number, last: number, value: number): boolean {
  return Number.isInteger(value) && value >= first && value <= last;
}
