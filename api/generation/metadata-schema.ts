import type { Schema } from '../schema.ts';

const subdomain: Schema = {
  type: 'string',
  minLength: 1,
  maxLength: 253,
  pattern: '^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$',
};

const namespaceName: Schema = {
  type: 'string',
  minLength: 1,
  maxLength: 63,
  pattern: '^[a-z0-9]([a-z0-9-]*[a-z0-9])?$',
};

const textMap = (maxLength: number): Schema => ({
  type: 'object',
  maxProperties: 256,
  additionalProperties: { type: 'string', maxLength },
});

/** The schema of an object's metadata. A CRD may not describe it, because Kubernetes does. */
export function metadataSchema(namespaced: boolean): Schema {
  return {
    type: 'object',
    required: namespaced ? ['name', 'namespace'] : ['name'],
    properties: {
      name: subdomain,
      ...(namespaced && { namespace: { ...namespaceName, default: 'default' } }),
      labels: textMap(63),
      annotations: textMap(262_144),
      uid: { type: 'string', maxLength: 128 },
      generation: { type: 'integer', minimum: 0 },
      resourceVersion: { type: 'string', maxLength: 128 },
      creationTimestamp: { type: 'string', maxLength: 64 },
      deletionTimestamp: { type: 'string', maxLength: 64 },
    },
    // Kubernetes adds fields of its own, such as managedFields and ownerReferences.
    additionalProperties: true,
    tsType: namespaced ? 'NamespacedMeta' : 'ClusterMeta',
  };
}
