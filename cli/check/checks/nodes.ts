import type { RawObject } from '../../../operator/kubernetes/resources/raw-object.ts';
import { recordOf, recordsOf, textOf } from '../../../operator/kubernetes/resources/read-fields.ts';
import { type Check, defineCheck } from '../check.ts';
import { type CheckFinding, counted, error, firstNames, ok, warning } from '../finding.ts';
import { NODES } from '../object-types.ts';
import { minorOf } from './kubernetes-version.ts';

export interface NodeFacts {
  readonly name: string;
  /** `linux`, `windows`. */
  readonly system: string;
  /** `amd64`, `arm64`, ... */
  readonly architecture: string;
  readonly kubelet: string;
  readonly isReady: boolean;
}

/** What the images are built for. */
const ARCHITECTURES: readonly string[] = ['amd64', 'arm64'];
const NATIVE_SIDECARS_MINOR = 29;

/** Sidecars can run on the nodes. */
export const nodes: Check = defineCheck<readonly NodeFacts[]>({
  name: 'nodes',
  when: 'Always',
  gather: async ({ cluster }) => (await cluster.list(NODES)).map(nodeFacts),
  judge: judgeNodes,
});

function nodeFacts({ metadata: { name }, fields }: RawObject): NodeFacts {
  const status = recordOf(fields.status);
  const info = recordOf(status.nodeInfo);
  return {
    name,
    system: textOf(info.operatingSystem) ?? '',
    architecture: textOf(info.architecture) ?? '',
    kubelet: textOf(info.kubeletVersion) ?? '',
    isReady: recordsOf(status.conditions).some(({ type, status }) => type === 'Ready' && status === 'True'),
  };
}

export function judgeNodes(all: readonly NodeFacts[]): readonly CheckFinding[] {
  const names = (some: readonly NodeFacts[]) => firstNames(some.map(({ name }) => name));
  const usable = all.filter(
    ({ system, architecture }) => system === 'linux' && ARCHITECTURES.includes(architecture),
  );
  if (usable.length === 0) {
    const message = all.length === 0 ? 'the cluster has no nodes' : 'no node is Linux on amd64 or arm64';
    return [error(message, 'add a Linux node: the operator and the sidecars run there only')];
  }
  const findings: CheckFinding[] = [
    ok(`${usable.length} of ${counted(all.length, 'node')} can run sidecars (Linux on amd64 or arm64)`),
  ];
  const linux = all.filter(({ system }) => system === 'linux');
  const foreign = linux.filter((node) => !usable.includes(node));
  if (foreign.length > 0) {
    const message = `there are no images for the processors of ${names(foreign)}`;
    findings.push(
      warning(message, 'keep pods with sidecars off them: set kubernetes.io/arch in nodeSelector'),
    );
  }
  const windows = all.filter(({ system }) => system === 'windows');
  if (windows.length > 0) {
    const message = `pods on Windows get no sidecars: ${names(windows)}`;
    findings.push(warning(message, 'label such pods mesh.meltemi.dev/inject: "false", so that it is meant'));
  }
  const away = linux.filter(({ isReady }) => !isReady);
  if (away.length > 0) {
    findings.push(warning(`not ready: ${names(away)}`, '`kubectl describe node` says why'));
  }
  const old = linux.filter(({ kubelet }) => (minorOf(kubelet) ?? Infinity) < NATIVE_SIDECARS_MINOR);
  if (old.length > 0) {
    const message = `the kubelets of ${names(old)} know no native sidecars, so that none are used anywhere`;
    findings.push(warning(message, `bring them to 1.${NATIVE_SIDECARS_MINOR} or newer`));
  }
  return findings;
}
