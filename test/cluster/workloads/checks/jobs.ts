import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitFor } from '../../../wait-for.ts';
import { PERMISSIVE, STRICT } from '../manifests/kubernetes-objects.ts';
import { type ConditionView, containerOf, hasSidecar, podOf, podsOf, restartsOf } from '../pod-view.ts';
import type { Suite } from '../suite.ts';

interface JobView {
  readonly metadata: {
    readonly name: string;
    readonly ownerReferences?: readonly { readonly kind: string }[];
  };
  readonly status: {
    readonly conditions?: readonly ConditionView[];
    readonly succeeded?: number;
    readonly failed?: number;
  };
}

export function checkJobs(suite: () => Suite): void {
  const jobsOf = async (namespace: string) => {
    const list: { readonly items: readonly JobView[] } = JSON.parse(
      await suite().cluster.kubectl('get', 'jobs', '-n', namespace, '-o', 'json'),
    );
    return list.items;
  };
  /** How a job ends: `Complete`, or `Failed: <reason>`. */
  const endOf = (namespace: string, isMeant: (job: JobView) => boolean) =>
    waitFor(
      async () => {
        const job = (await jobsOf(namespace)).find(isMeant);
        const end = job?.status.conditions?.find(
          ({ type, status }) => status === 'True' && (type === 'Complete' || type === 'Failed'),
        );
        return job !== undefined && end !== undefined && { ...job.status, end: words(end) };
      },
      { describe: 'the end of a job', timeout: 120_000, interval: 500 },
    );
  const words = ({ type, reason }: ConditionView) => (type === 'Failed' ? `Failed: ${reason}` : type);
  const named = (name: string) => (job: JobView) => job.metadata.name === name;
  const podsOfJob = (namespace: string, name: string) => podsOf(suite().cluster, namespace, `job=${name}`);

  test('a Job that succeeds is complete, and called through the mesh', async () => {
    assert.equal((await endOf(STRICT, named('succeeds'))).end, 'Complete');
    const [pod, ...others] = await podsOfJob(STRICT, 'succeeds');
    assert.ok(pod !== undefined && hasSidecar(pod) && others.length === 0);
    assert.equal(containerOf(pod, 'meltemi-proxy').state.terminated?.exitCode, 0);
  });

  test('a Job that fails is tried again as often as it says', async () => {
    const { end, failed } = await endOf(STRICT, named('fails'));
    assert.deepEqual([end, failed], ['Failed: BackoffLimitExceeded', 2]);
    const pods = await podsOfJob(STRICT, 'fails');
    assert.deepEqual(
      pods.map(({ status }) => status.phase),
      ['Failed', 'Failed'],
    );
    assert.deepEqual(
      pods.map((pod) => containerOf(pod, 'app').state.terminated?.exitCode),
      [3, 3],
    );
  });

  test('a Job whose container is started again in its pod completes there', async () => {
    assert.equal((await endOf(STRICT, named('second-time'))).end, 'Complete');
    const [pod, ...others] = await podsOfJob(STRICT, 'second-time');
    assert.ok(pod !== undefined && others.length === 0);
    assert.deepEqual(restartsOf(pod), { app: 1 });
  });

  test('a Job is ended when its time is over, or by a rule about how its container ends', async () => {
    assert.equal((await endOf(STRICT, named('by-rule'))).end, 'Failed: PodFailurePolicy');
    assert.equal((await endOf(STRICT, named('too-long'))).end, 'Failed: DeadlineExceeded');
  });

  test('the pods of an indexed Job have their numbers and names', async () => {
    const { end, succeeded } = await endOf(PERMISSIVE, named('indexed'));
    assert.deepEqual([end, succeeded], ['Complete', 3]);
    const pods = await podsOfJob(PERMISSIVE, 'indexed');
    const logs = await Promise.all(
      pods.map(({ metadata: { name } }) => suite().cluster.logs({ namespace: PERMISSIVE, name })),
    );
    assert.deepEqual(logs.toSorted(), ['0 indexed-0\n', '1 indexed-1\n', '2 indexed-2\n']);
  });

  test('bare pods end as they did', async () => {
    const { cluster } = suite();
    const phase = (name: string, wanted: string) =>
      waitFor(
        async () => {
          const pod = await podOf(cluster, STRICT, name);
          assert.equal(pod.status.phase, wanted);
          return pod;
        },
        { describe: `${name} to be ${wanted}`, timeout: 90_000, interval: 500 },
      );
    assert.ok(hasSidecar(await phase('once', 'Succeeded')));
    const failed = await phase('once-and-failed', 'Failed');
    assert.equal(containerOf(failed, 'app').state.terminated?.exitCode, 4);
    assert.deepEqual(restartsOf(await phase('until-it-succeeds', 'Succeeded')), { app: 1 });
    const half = await phase('half', 'Running');
    assert.equal(containerOf(half, 'done').state.terminated?.exitCode, 0);
    assert.equal(containerOf(half, 'app').ready, true);
  });

  test('a Job of a CronJob completes', async () => {
    const ofCronJob = ({ metadata }: JobView) => metadata.ownerReferences?.[0]?.kind === 'CronJob';
    assert.equal((await endOf(STRICT, ofCronJob)).end, 'Complete');
  });
}
