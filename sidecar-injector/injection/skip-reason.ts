/** Why a pod gets no sidecar. */
export type SkipReason = keyof typeof REASONS;

interface ReasonWords {
  /** To be read after "not injected: ". */
  readonly words: string;
  /** Whether the labels ask for a sidecar all the same: then the mesh's status must name the pod. */
  readonly isAskedFor: boolean;
}

const REASONS = {
  ProtectedNamespace: {
    words: 'the namespace belongs to Kubernetes or to the mesh itself',
    isAskedFor: false,
  },
  NotSelected: { words: 'neither its namespace nor the pod has a label that asks for it', isAskedFor: false },
  OptedOut: { words: 'its label mesh.meltemi.dev/inject says false', isAskedFor: false },
  OtherRevision: {
    words: 'its label mesh.meltemi.dev/revision names another control plane',
    isAskedFor: false,
  },
  Unreadable: {
    words: 'this version of Meltemi cannot read it; the operator’s log says why, and a newer Meltemi may',
    isAskedFor: true,
  },
  HostNetwork: {
    words:
      'it uses the network of its node, whose traffic is not its own; use hostNetwork: false, or label it mesh.meltemi.dev/inject: "false"',
    isAskedFor: true,
  },
  Windows: {
    words: 'it is for Windows nodes, which have no iptables; label it mesh.meltemi.dev/inject: "false"',
    isAskedFor: true,
  },
  MirrorPod: {
    words:
      'it is a static pod of a node, which the API server can show but not change; move it to a Deployment or DaemonSet',
    isAskedFor: true,
  },
  PodSecurity: {
    words:
      'the namespace enforces a Pod Security Standard that forbids NET_ADMIN, without which no traffic can be captured; label the namespace pod-security.kubernetes.io/enforce=privileged',
    isAskedFor: true,
  },
  NeedsNativeSidecars: {
    words:
      'it ends by itself, and before Kubernetes 1.29 its sidecar would keep it running for ever; use Kubernetes 1.29 or newer',
    isAskedFor: true,
  },
  NameTaken: {
    words:
      'it has a container or volume of its own with a name of the sidecar’s; rename what begins with meltemi-',
    isAskedFor: true,
  },
} as const satisfies Readonly<Record<string, ReasonWords>>;

/** Says why, for people: to be read after "not injected: ". */
export function skipWords(reason: SkipReason): string {
  return REASONS[reason].words;
}

/** Whether a pod that was left alone for this reason is one that somebody wanted in the mesh. */
export function isAskedFor(reason: SkipReason): boolean {
  return REASONS[reason].isAskedFor;
}
