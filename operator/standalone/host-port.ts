import { isIP } from 'node:net';

/** A network address as users write it: `127.0.0.1:15010`, `[::1]:15010`, `localhost:15010`. */
export interface HostPort {
  readonly host: string;
  /** 0 asks for a free port. */
  readonly port: number;
}

/** A text that is no HOST:PORT. */
export class InvalidAddress extends Error {
  override readonly name = 'InvalidAddress';
  readonly text: string;

  constructor(text: string) {
    super(`${JSON.stringify(text)} is no address: write HOST:PORT, such as 127.0.0.1:15010`);
    this.text = text;
  }
}

/** @throws InvalidAddress */
export function parseHostPort(text: string): HostPort {
  const match = /^(?:\[([0-9a-fA-F:.]+)\]|([^:[\]\s]+)):(\d{1,5})$/.exec(text);
  const host = match?.[1] ?? match?.[2];
  const port = Number(match?.[3]);
  if (host === undefined || port > 65_535) throw new InvalidAddress(text);
  return { host, port };
}

export function hostPortText({ host, port }: HostPort): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** True for addresses that no other machine can reach. */
export function isLoopback(host: string): boolean {
  if (host === 'localhost') return true;
  return isIP(host) === 6 ? host === '::1' : isIP(host) === 4 && host.startsWith('127.');
}
