import { Ajv } from 'ajv';
import { TourError } from './tour-error.ts';

/** What the tour needs to know of a MeshWorkload. */
export interface ShopWorkload {
  readonly name: string;
  readonly app: string;
  /** The label; the empty text where there is none. */
  readonly version: string;
  /** Where peers reach it. */
  readonly address: string;
  /** Where it takes the calls of its application, on loopback. */
  readonly outboundPort: number;
  /** Absent for one that only calls others. */
  readonly inbound?: { readonly port: number; readonly appPort: number };
}

interface WorkloadYaml {
  readonly metadata: {
    readonly name: string;
    readonly labels: { readonly app: string; readonly version?: string };
  };
  readonly spec: {
    readonly address: string;
    readonly ports?: readonly { readonly port: number; readonly appPort: number }[];
    readonly proxy: { readonly outboundPort: number };
  };
}

const text = { type: 'string' };
const port = { type: 'integer', minimum: 1, maximum: 65_535 };
const isWorkloadYaml = new Ajv().compile<WorkloadYaml>({
  type: 'object',
  required: ['metadata', 'spec'],
  properties: {
    metadata: {
      type: 'object',
      required: ['name', 'labels'],
      properties: {
        name: text,
        labels: { type: 'object', required: ['app'], properties: { app: text, version: text } },
      },
    },
    spec: {
      type: 'object',
      required: ['address', 'proxy'],
      properties: {
        address: text,
        ports: {
          type: 'array',
          maxItems: 1,
          items: { type: 'object', required: ['port', 'appPort'], properties: { port, appPort: port } },
        },
        proxy: { type: 'object', required: ['outboundPort'], properties: { outboundPort: port } },
      },
    },
  },
});

/**
 * @param value a MeshWorkload, as parsed from YAML
 * @param file where it is from, for the error
 * @throws TourError where a field that the tour needs is not there
 */
export function readWorkload(value: unknown, file: string): ShopWorkload {
  if (!isWorkloadYaml(value)) {
    const [problem] = isWorkloadYaml.errors ?? [];
    throw new TourError(
      `A MeshWorkload in ${file} is not as the tour needs it: ${problem?.instancePath} ${problem?.message}.`,
      'Restore the file: git checkout samples/bookshop/mesh',
    );
  }
  const { metadata, spec } = value;
  const [inbound] = spec.ports ?? [];
  return {
    name: metadata.name,
    app: metadata.labels.app,
    version: metadata.labels.version ?? '',
    address: spec.address,
    outboundPort: spec.proxy.outboundPort,
    ...(inbound && { inbound: { port: inbound.port, appPort: inbound.appPort } }),
  };
}
