import { invalid, type Problem } from '../../api/problem.ts';
import { SIDECAR_PORTS, SIDECAR_USER } from '../../mesh-model/sidecar-ports.ts';
import { type Pod, runningContainers } from '../pod/pod.ts';

const OWN_PORTS: ReadonlySet<number> = new Set([...Object.values(SIDECAR_PORTS), 15000]);

/** What in a pod will not go well with a sidecar. It is accepted all the same, as Kubernetes does. */
export function podProblems(pod: Pod): readonly Problem[] {
  return runningContainers(pod).flatMap(({ list, index, container }) => {
    const at = ['spec', list, index];
    const user = container.runAsUser ?? pod.spec.runAsUser;
    const isProxyUser = user === SIDECAR_USER.uid;
    const ports = container.ports.flatMap(({ number }, port) =>
      number !== undefined && OWN_PORTS.has(number)
        ? [{ number, at: [...at, 'ports', port, 'containerPort'] }]
        : [],
    );
    return [
      ...(isProxyUser ? [proxyUserProblem([...at, 'securityContext', 'runAsUser'])] : []),
      ...ports.map(({ number, at: place }) =>
        invalid(place, `${number} is a port of the sidecar`, 'let the application listen on another one'),
      ),
    ];
  });
}

function proxyUserProblem(at: Problem['at']): Problem {
  const { uid } = SIDECAR_USER;
  return invalid(
    at,
    `${uid} is the sidecar’s user, whose connections are not captured`,
    'run the application as another user',
  );
}
