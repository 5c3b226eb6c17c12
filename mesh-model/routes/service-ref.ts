/** A reference to a service, as routes write it. */
export interface ServiceRef {
  readonly kind?: 'Service' | 'MeshService' | undefined;
  readonly name: string;
  readonly namespace?: string | undefined;
}

/** The `Service.key` a reference means: by default a Service in the namespace of the object that refers to it. */
export function serviceRefKey(ref: ServiceRef, namespace: string): string {
  return `${ref.kind ?? 'Service'}/${ref.namespace ?? namespace}/${ref.name}`;
}
