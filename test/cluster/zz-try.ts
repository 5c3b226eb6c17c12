import * as catalogue from '/work/main/test/cluster/images/catalogue.ts';
import { startCluster } from '/work/main/test/cluster/start-cluster.ts';

const ends: (() => unknown)[] = [];
const lifetime = {
  after: (f: () => unknown) => {
    ends.push(f);
  },
} as any;
const t0 = performance.now();
const cluster = await startCluster(lifetime, {
  images: [
    catalogue.toolsImage, catalogue.callerImage,
    catalogue.bookshopImage,
    catalogue.operatorImage,
    catalogue.initImage,
    catalogue.envoyImage,
  ],
});
console.log('cluster', Math.round(performance.now() - t0), cluster.kubeConfigPath);
process.on('SIGTERM', async () => {
  for (const e of ends.reverse()) await e();
  process.exit(0);
});
process.on('SIGINT', async () => {
  for (const e of ends.reverse()) await e();
  process.exit(0);
});
setInterval(() => undefined, 1000);
