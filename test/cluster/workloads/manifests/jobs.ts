import {
  application,
  applicationCall,
  job,
  PERMISSIVE,
  pod,
  STAY,
  STRICT,
  script,
} from './kubernetes-objects.ts';

const CALL = 'http://server/';
const marked = { volumes: [{ name: 'mark', emptyDir: {} }] };
const MARK = { volumeMounts: [{ name: 'mark', mountPath: '/mark' }] };
/** Fails the first time, and succeeds the second. */
const SECOND_TIME = 'test -e /mark/seen && exit 0; touch /mark/seen; exit 5';

const indexed = {
  containers: [script('app', 'echo "$JOB_COMPLETION_INDEX $(hostname)"')],
};

export const jobs: readonly object[] = [
  job(STRICT, 'succeeds', { containers: [applicationCall('app', 'await', CALL)] }, { backoffLimit: 0 }),
  job(STRICT, 'fails', { containers: [script('app', 'exit 3')] }, { backoffLimit: 1 }),
  job(STRICT, 'second-time', {
    ...marked,
    restartPolicy: 'OnFailure',
    containers: [script('app', SECOND_TIME, MARK)],
  }),
  job(
    STRICT,
    'too-long',
    { terminationGracePeriodSeconds: 1, containers: [script('app', STAY)] },
    { activeDeadlineSeconds: 25 },
  ),
  job(
    STRICT,
    'by-rule',
    { containers: [script('app', 'exit 42')] },
    { podFailurePolicy: { rules: [{ action: 'FailJob', onExitCodes: { operator: 'In', values: [42] } }] } },
  ),
  job(PERMISSIVE, 'indexed', indexed, { completions: 3, parallelism: 3, completionMode: 'Indexed' }),
  {
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    metadata: { namespace: STRICT, name: 'each-minute' },
    spec: {
      schedule: '* * * * *',
      jobTemplate: {
        spec: {
          template: { spec: { restartPolicy: 'Never', containers: [applicationCall('app', 'await', CALL)] } },
        },
      },
    },
  },
];

export const barePods: readonly object[] = [
  pod(STRICT, 'once', {
    spec: { restartPolicy: 'Never', containers: [applicationCall('app', 'await', CALL)] },
  }),
  pod(STRICT, 'once-and-failed', { spec: { restartPolicy: 'Never', containers: [script('app', 'exit 4')] } }),
  pod(STRICT, 'until-it-succeeds', {
    spec: { ...marked, restartPolicy: 'OnFailure', containers: [script('app', SECOND_TIME, MARK)] },
  }),
  // One container ends, and the other stays: the pod goes on.
  pod(STRICT, 'half', {
    spec: { restartPolicy: 'Never', containers: [script('done', 'exit 0'), application('app')] },
  }),
];
