import type { ApiConnection } from '../../operator/kubernetes/connection/api-connection.ts';
import type { Lifetime } from '../lifetime.ts';
import type { ImageMaker } from './images/catalogue.ts';
import type { Kubectl, PodTarget } from './kubectl.ts';

/** What a cluster is to have when a suite starts. */
export interface ClusterOptions {
  /** The images that its pods run, with `imagePullPolicy: IfNotPresent` or `Never`: nothing can be pulled. */
  readonly images?: readonly ImageMaker[];
}

/** What a cluster is besides what kubectl does in it. */
export interface ClusterParts {
  /** The administrator's kubeconfig. */
  readonly kubeConfigPath: string;
  /** A connection as the administrator. */
  readonly admin: ApiConnection;
  /** The node's address: node ports are reached there. */
  readonly node: string;
  /** The address at which pods reach this machine, such as a server of the test's own that listens on all addresses. */
  readonly host: string;
  /** Gives the node an image. */
  loadImage(maker: ImageMaker): Promise<void>;
}

/** A real Kubernetes cluster with a node, which ends with the lifetime that it was started with. */
export interface TestCluster extends ClusterParts {
  /**
   * Runs kubectl; what it prints on its standard output.
   * @throws KubectlError with what it prints on its standard error
   */
  kubectl(...args: readonly string[]): Promise<string>;
  /** Applies objects given as YAML, or as values; what kubectl says of it. */
  apply(objects: string | readonly object[]): Promise<string>;
  /** The log of a container so far. */
  logs(target: PodTarget): Promise<string>;
  /** Runs a program in a container; its standard output. */
  exec(target: PodTarget, ...command: readonly string[]): Promise<string>;
  /** A port of a Service or a pod (`service/page`) as a URL without a path that this machine reaches, until the lifetime ends. */
  forward(lifetime: Lifetime, target: PodTarget, port: number): Promise<string>;
}

/** A cluster as tests use it. */
export function testClusterOf(kubectl: Kubectl, parts: ClusterParts): TestCluster {
  return {
    ...parts,
    kubectl: (...args) => kubectl.run(args),
    apply: (objects) => kubectl.apply(objects),
    logs: (target) => kubectl.logs(target),
    exec: (target, ...command) => kubectl.exec(target, command),
    forward: (lifetime, target, port) => kubectl.forward(lifetime, target, port),
  };
}
