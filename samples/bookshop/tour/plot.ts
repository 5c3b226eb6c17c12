import { createServer, type Server } from 'node:net';
import { TourError } from './tour-error.ts';

/**
 * A part of this machine's loopback that one demo has to itself. Plot 0 is what the YAML says; on plot n the addresses
 * are 127.0.(1+n).x and the ports 100 n higher, so that a second demo, or a busy port, is no obstacle.
 */
export interface Plot {
  readonly number: number;
  /** Gives the plot up. */
  release(): void;
}

/** An address and port that the demo needs. */
export interface Place {
  readonly address: string;
  readonly port: number;
}

const plotCount = 9;
/** A demo owns a plot by listening here, on loopback, moved like every other port. */
const claimPort = 15_009;

/** The control plane's own places, on plot 0: `meltemi up` has the same defaults. */
export const xdsPlace: Place = { address: '127.0.0.1', port: 15_010 };
export const apiPlace: Place = { address: '127.0.0.1', port: 15_014 };

/** Where a place of plot 0 lies on another plot. 127.0.0.x stays: applications and control planes share it. */
export function placeOn(plotNumber: number, { address, port }: Place): Place {
  return { address: addressOn(plotNumber, address), port: portOn(plotNumber, port) };
}

/** Where an address of plot 0 lies on another plot. */
export function addressOn(plotNumber: number, address: string): string {
  return address.startsWith('127.0.1.') ? address.replace('127.0.1.', `127.0.${1 + plotNumber}.`) : address;
}

/** Where a port of plot 0 lies on another plot. */
export function portOn(plotNumber: number, port: number): number {
  return port + 100 * plotNumber;
}

/** `127.0.0.1:15010`. */
export function placeText({ address, port }: Place): string {
  return `${address}:${port}`;
}

/**
 * Takes the first plot that nobody has and where all places are free.
 * @param places as they are on plot 0
 * @throws TourError where there is none
 */
export async function claimPlot(places: readonly Place[]): Promise<Plot> {
  for (let number = 0; number < plotCount; number += 1) {
    // Its own listener decides between two demos that start at the same moment.
    const claim = await listen(placeOn(number, { address: '127.0.0.1', port: claimPort }));
    if (claim === undefined) continue;
    if (await areFree(places.map((place) => placeOn(number, place)))) {
      claim.unref();
      return { number, release: () => claim.close() };
    }
    claim.close();
  }
  throw new TourError(
    `All ${plotCount} ranges of ports that the bookshop could use are taken.`,
    'End other demos that are still running, then start this one again.',
  );
}

async function areFree(places: readonly Place[]): Promise<boolean> {
  const servers = await Promise.all(places.map(listen));
  await Promise.all(servers.map((server) => server && new Promise((closed) => server.close(closed))));
  return servers.every((server) => server !== undefined);
}

function listen({ address, port }: Place): Promise<Server | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<Server | undefined>();
  const server = createServer();
  server.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') resolve(undefined);
    else if (error.code === 'EADDRNOTAVAIL') reject(noLoopback(address, error));
    else reject(error);
  });
  server.listen({ port, host: address, exclusive: true }, () => resolve(server));
  return promise;
}

function noLoopback(address: string, cause: Error): TourError {
  return new TourError(
    `This machine does not have the loopback address ${address}.`,
    'Run the demo on Linux, where all of 127.0.0.0/8 is there.',
    { cause },
  );
}
