import { DEFAULT_SETTINGS } from '../../../mesh-model/settings.ts';
import { programVersion } from '../../../operator/program-version.ts';
import { defaultInjectionSettings } from '../../../sidecar-injector/injection/default-settings.ts';
import { inject } from '../../../sidecar-injector/injection/inject.ts';
import { LABELS } from '../../../sidecar-injector/mesh-words.ts';
import { applyPatch } from '../../../sidecar-injector/patch/apply-patch.ts';
import { readPod } from '../../../sidecar-injector/pod/read-pod.ts';
import type { CreatedObject } from '../../../test/kubernetes/create-objects.ts';
import type { PodPlace } from './cluster-size.ts';

export const INJECTED_NAMESPACE = { [LABELS.injection]: 'enabled' };
export const APPLICATION_PORT = 8080;

const KUBERNETES_VERSION = 'v1.36.0';
const SETTINGS = {
  ...defaultInjectionSettings(programVersion(), KUBERNETES_VERSION),
  namespace: { name: DEFAULT_SETTINGS.rootNamespace, labels: {} },
};

/** The specs of pods of one Service are alike: each is injected once. */
const injectedSpecs = new Map<string, InjectedParts>();

interface InjectedParts {
  readonly annotations: unknown;
  readonly spec: object;
}

/** A pod as a Deployment's controller makes it, with the sidecar that the webhook adds. */
export function podObject(place: PodPlace): CreatedObject {
  const { service, name, node } = place;
  const { annotations, spec } = injectedParts(place);
  return {
    metadata: {
      ...metadataOf(place),
      name,
      namespace: service.namespace,
      annotations,
    },
    spec: { ...spec, nodeName: node },
  };
}

function metadataOf({ service, name }: PodPlace) {
  const replicaSet = name.slice(0, name.lastIndexOf('-'));
  const uid = `5e1f0000-0000-4000-8000-${String(service.number).padStart(12, '0')}`;
  const owner = { apiVersion: 'apps/v1', kind: 'ReplicaSet', name: replicaSet, uid };
  return {
    generateName: `${replicaSet}-`,
    labels: {
      app: service.name,
      version: 'v1',
      'app.kubernetes.io/name': service.name,
      'app.kubernetes.io/part-of': service.namespace,
      'pod-template-hash': replicaSet.slice(replicaSet.lastIndexOf('-') + 1),
    },
    ownerReferences: [{ ...owner, controller: true, blockOwnerDeletion: true }],
  };
}

function injectedParts(place: PodPlace): InjectedParts {
  const { namespace, name } = place.service;
  const known = injectedSpecs.get(`${namespace}/${name}`);
  if (known !== undefined) return known;
  const plain = { metadata: { ...metadataOf(place), namespace }, spec: plainSpec(place) };
  const parts = injected(plain, namespace);
  injectedSpecs.set(`${namespace}/${name}`, parts);
  return parts;
}

function injected(plain: object, namespace: string): InjectedParts {
  const reading = readPod(plain);
  if (!reading.ok) throw new TypeError(`the benchmark's pod is none: ${JSON.stringify(reading.problems)}`);
  const context = { ...SETTINGS, namespace: { name: namespace, labels: INJECTED_NAMESPACE } };
  const result = inject(reading.pod, context);
  if (result.kind === 'Skip') throw new TypeError(`the benchmark's pod is not injected: ${result.reason}`);
  const { metadata, spec } = asPod(applyPatch(plain, result.patch));
  return { annotations: metadata.annotations, spec };
}

function asPod(value: unknown): { metadata: { annotations?: unknown }; spec: object } {
  return JSON.parse(JSON.stringify(value));
}

function plainSpec({ service: { name } }: PodPlace): object {
  const probe = (path: string) => ({ httpGet: { path, port: APPLICATION_PORT }, periodSeconds: 10 });
  const variables = Array.from({ length: 12 }, (_, number) => ({
    name: `SETTING_${number}`,
    value: `what ${name} is told in its setting ${number}`,
  }));
  return {
    serviceAccountName: name,
    terminationGracePeriodSeconds: 30,
    containers: [
      {
        name: 'app',
        image: `registry.example.com/shop/${name}:1.4.2`,
        ports: [{ name: 'http', containerPort: APPLICATION_PORT }],
        env: [...variables, { name: 'POD_IP', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }],
        resources: { requests: { cpu: '100m', memory: '128Mi' }, limits: { memory: '256Mi' } },
        readinessProbe: probe('/ready'),
        livenessProbe: probe('/live'),
        volumeMounts: [{ name: 'settings', mountPath: '/etc/settings', readOnly: true }],
      },
    ],
    volumes: [{ name: 'settings', configMap: { name: `${name}-settings` } }],
  };
}
