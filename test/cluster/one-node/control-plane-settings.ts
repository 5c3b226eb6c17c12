import type { ApiServerFiles } from '../../kubernetes/api-server-settings.ts';
import type { Addresses } from './addresses.ts';

export const API_SERVER_PORT = 6443;

const ETCD_URL = 'http://127.0.0.1:2379';
const ETCD_PEER_URL = 'http://127.0.0.1:2380';

export function etcdArguments(directory: string): readonly string[] {
  return [
    '--name=node1',
    `--data-dir=${directory}/etcd`,
    `--listen-client-urls=${ETCD_URL}`,
    `--advertise-client-urls=${ETCD_URL}`,
    `--listen-peer-urls=${ETCD_PEER_URL}`,
    `--initial-advertise-peer-urls=${ETCD_PEER_URL}`,
    `--initial-cluster=node1=${ETCD_PEER_URL}`,
    // Nobody needs the data after a power failure.
    '--unsafe-no-fsync',
    '--log-level=warn',
  ];
}

/** A kube-apiserver as `kubeadm` would set it up, as far as workloads can see. */
export function apiServerArguments(files: ApiServerFiles, addresses: Addresses): readonly string[] {
  return [
    `--etcd-servers=${ETCD_URL}`,
    '--bind-address=0.0.0.0',
    `--advertise-address=${addresses.node}`,
    `--secure-port=${API_SERVER_PORT}`,
    // It makes a serving certificate of its own there.
    `--cert-dir=${files.certificates}`,
    `--token-auth-file=${files.tokens}`,
    '--authorization-mode=Node,RBAC',
    '--enable-admission-plugins=NodeRestriction,MutatingAdmissionWebhook,ValidatingAdmissionWebhook',
    '--service-account-issuer=https://kubernetes.default.svc.cluster.local',
    `--service-account-signing-key-file=${files.serviceAccountKey}`,
    `--service-account-key-file=${files.serviceAccountKey}`,
    `--service-cluster-ip-range=${addresses.services}`,
    '--kubelet-preferred-address-types=InternalIP',
    '--allow-privileged=true',
    '--profiling=false',
  ];
}

export function controllerManagerArguments(directory: string, files: ApiServerFiles): readonly string[] {
  return [
    `--kubeconfig=${directory}/kube-controller-manager.kubeconfig`,
    `--service-account-private-key-file=${files.serviceAccountKey}`,
    // What pods know the API server by.
    `--root-ca-file=${files.certificates}/apiserver.crt`,
    '--leader-elect=false',
    '--profiling=false',
  ];
}

export function schedulerArguments(directory: string): readonly string[] {
  return [`--kubeconfig=${directory}/kube-scheduler.kubeconfig`, '--leader-elect=false', '--profiling=false'];
}
