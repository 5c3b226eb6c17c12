import {
  ApiConnectionError,
  ApiCredentialsError,
  type ApiError,
  ApiStatusError,
  ApiTimeoutError,
} from '../../operator/kubernetes/connection/api-errors.ts';
import { CommandError } from '../command-error.ts';
import { ApiRefused, ApiUnreachable, UnexpectedAnswer } from './api-errors.ts';

/** The API server that was asked, for messages. */
export interface AskedCluster {
  /** `https://10.0.0.1:6443`. */
  readonly server: string;
  /** Where its address is from: `~/.kube/config`. */
  readonly source: string;
}

/** What was asked for, for messages. */
export interface AskedThing {
  /** `list trafficroutes.mesh.meltemi.dev`: a verb and a resource, as roles have them. */
  readonly permission: string;
  /** A namespace; undefined where it was asked for in all of them. */
  readonly namespace?: string | undefined;
  /** Whether a user may ask for it in one namespace instead. */
  readonly canNarrow?: boolean;
}

/** Says in words why an API server gave no answer, and what the user can do. */
export function clusterError(error: ApiError, cluster: AskedCluster, asked: AskedThing): CommandError {
  const options = { cause: error };
  const reason = error.message.slice(error.request.length + 2);
  if (error instanceof ApiStatusError) return statusError(error, cluster, asked);
  if (error instanceof ApiCredentialsError) {
    const fix = `log in to the cluster anew; it is that of ${cluster.source}`;
    const cause = error.cause instanceof Error ? error.cause.message : reason;
    return new CommandError(cause, fix, options);
  }
  if (error instanceof ApiConnectionError || error instanceof ApiTimeoutError) {
    const fix = `check that it runs and that ${cluster.source} is the right kubeconfig, or name another with --kubeconfig or --context`;
    return new ApiUnreachable(`the API server ${cluster.server} cannot be reached (${reason})`, fix, options);
  }
  const fix = `is ${cluster.server} a Kubernetes API server? it is that of ${cluster.source}`;
  return new UnexpectedAnswer(`unexpected answer of the API server: ${reason}`, fix, options);
}

function statusError(error: ApiStatusError, cluster: AskedCluster, asked: AskedThing): CommandError {
  const { code, reason, message } = error.status;
  const options = { cause: error };
  const refused = (problem: string, fix: string) => new ApiRefused(code, problem, fix, options);
  switch (code) {
    case 401:
      return refused(
        `the API server ${cluster.server} does not know who you are`,
        `log in anew; the credentials of ${cluster.source} are wrong or have ended`,
      );
    case 403:
      return refused(`you may not ${permissionText(asked)}`, permissionFix(asked));
    case 404:
      return refused(
        `the API server ${cluster.server} has no ${asked.permission.split(' ')[1] ?? 'such kind'}`,
        'is Meltemi installed? `meltemi check` tells, and `meltemi install` does it',
      );
    default:
      return code >= 500 || code === 429
        ? new ApiUnreachable(
            `the API server ${cluster.server} answers ${code} ${reason}: ${message}`,
            'try again; the log of the API server may say why',
            options,
          )
        : refused(`the API server answers ${code} ${reason}: ${message}`, 'mend what it says');
  }
}

function permissionText({ permission, namespace }: AskedThing): string {
  return `${permission} ${namespace === undefined ? 'in the whole cluster' : `in namespace ${namespace}`}`;
}

function permissionFix({ permission, namespace, canNarrow = false }: AskedThing): string {
  const role = namespace === undefined ? 'ClusterRole' : 'Role';
  const ask = `ask who runs the cluster for a ${role} with "${permission}"`;
  return canNarrow && namespace === undefined ? `name a namespace with -n, or ${ask}` : ask;
}
