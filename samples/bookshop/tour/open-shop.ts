import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expectThat } from './check.ts';
import { ControlPlane } from './control-plane.ts';
import { duration } from './latency.ts';
import { copyMesh, readWorkloads } from './mesh-files.ts';
import type { Narrator } from './narrator.ts';
import { apiPlace, claimPlot, type Place, placeOn, xdsPlace } from './plot.ts';
import { Shop } from './shop.ts';
import { startShopService, waitUntilHealthy } from './shop-services.ts';
import type { ShopWorkload } from './shop-workload.ts';

const meshSource = fileURLToPath(new URL('../mesh', import.meta.url));

export interface OpeningOptions {
  readonly narrator: Narrator;
  /** For the copy of the YAML, state and logs. */
  readonly workDirectory: string;
  /** Takes what is to be done when the shop closes, the last thing first. */
  readonly closing: AsyncDisposableStack;
}

/**
 * Starts the control plane, its sidecars and the services, and waits until all are in order.
 * @throws TourError where something does not come up
 */
export async function openShop({ narrator, workDirectory, closing }: OpeningOptions): Promise<Shop> {
  const started = performance.now();
  narrator.heading('Opening the bookshop');
  const written = await readWorkloads(meshSource);
  const plot = await claimPlot([...placesOf(written), xdsPlace, apiPlace]);
  closing.defer(() => plot.release());
  const mesh = await copyMesh(meshSource, join(workDirectory, 'mesh'), plot.number);
  const workloads = await readWorkloads(mesh.path);
  const [xds, api] = [placeOn(plot.number, xdsPlace), placeOn(plot.number, apiPlace)];
  const controlPlane = await ControlPlane.start({ meshDirectory: mesh.path, workDirectory, xds, api });
  closing.defer(() => controlPlane.program.stop());
  narrator.command(`bin/meltemi up -f ${mesh.path} --api ${api.address}:${api.port}`);
  await startServices(workloads, workDirectory, closing);
  await narrator.during(
    `waiting until all ${workloads.length} sidecars have acknowledged their configuration`,
    controlPlane.waitUntilSynced(workloads.length),
  );
  const elapsed = duration(performance.now() - started);
  narrator.check(expectThat(true, `${workloads.length} sidecars are in order, after ${elapsed}`));
  return new Shop(mesh, controlPlane, workloads);
}

async function startServices(
  workloads: readonly ShopWorkload[],
  workDirectory: string,
  closing: AsyncDisposableStack,
): Promise<void> {
  await Promise.all(
    workloads.map(async (workload) => {
      const service = await startShopService(workload, workDirectory);
      if (service === undefined || workload.inbound === undefined) return;
      closing.defer(() => service.stop());
      await waitUntilHealthy(service, workload.inbound.appPort);
    }),
  );
}

function placesOf(workloads: readonly ShopWorkload[]): readonly Place[] {
  return workloads.flatMap(({ address, outboundPort, inbound }) => [
    { address: '127.0.0.1', port: outboundPort },
    ...(inbound === undefined
      ? []
      : [
          { address, port: inbound.port },
          { address: '127.0.0.1', port: inbound.appPort },
        ]),
  ]);
}
