import { before, describe } from 'node:test';
import { suiteLifetime } from '../../lifetime.ts';
import { requireCluster } from '../../requirement.ts';
import { checkAnnotations } from './checks/annotations.ts';
import { checkBounds } from './checks/bounds.ts';
import { checkEnds } from './checks/ends.ts';
import { checkJobs } from './checks/jobs.ts';
import { checkKinds } from './checks/kinds.ts';
import { checkKubectl } from './checks/kubectl.ts';
import { checkNetwork } from './checks/network.ts';
import { checkProbes } from './checks/probes.ts';
import { checkSecurity } from './checks/security.ts';
import { type Suite, startSuite } from './suite.ts';

/** Manifests as others write them: what their pods do is looked at, and not how they are written after injection. */
describe('workloads of others do in the mesh what they did', { ...requireCluster(), concurrency: 3 }, () => {
  const lifetime = suiteLifetime();
  let started: Suite;
  before(async () => {
    started = await startSuite(lifetime);
  });
  const suite = () => started;

  checkKinds(suite);
  checkSecurity(suite);
  checkProbes(suite);
  checkNetwork(suite);
  checkAnnotations(suite);
  checkKubectl(suite);
  checkBounds(suite);
  checkEnds(suite);
  checkJobs(suite);
});
