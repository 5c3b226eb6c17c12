import type { ApiConnection } from '../connection/api-connection.ts';
import { ApiProtocolError, isNotFound } from '../connection/api-errors.ts';
import { type RawObject, readObject } from './raw-object.ts';
import { collectionPath, type ObjectName, objectPath, type ResourceType } from './resource-type.ts';

/** Under which the server remembers which fields are the operator's. */
export const FIELD_MANAGER = 'meltemi';

/** An object as we want it: only the fields that are ours to decide. */
export interface WantedObject {
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    /** Meant for this version only: neither for a later one, nor for another object that was made under the same name. */
    readonly resourceVersion?: string;
    readonly [field: string]: unknown;
  };
  readonly [field: string]: unknown;
}

export interface ApplyOptions {
  readonly subresource?: 'status';
  /** Takes fields over that others manage; true unless told, as one does with objects of one's own. */
  readonly force?: boolean;
  /** The server answers what would be, and stores nothing. */
  readonly dryRun?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** Reads and writes single objects of any kind. For lists that stay current, use an informer. */
export class ResourceClient {
  readonly connection: ApiConnection;
  readonly #fieldManager: string;

  /** @param fieldManager under which the server remembers which fields we have written */
  constructor(connection: ApiConnection, fieldManager: string = FIELD_MANAGER) {
    this.connection = connection;
    this.#fieldManager = fieldManager;
  }

  /**
   * The object as it is now, or undefined.
   * @throws ApiError
   */
  async get(type: ResourceType, name: ObjectName, signal?: AbortSignal): Promise<RawObject | undefined> {
    const path = objectPath(type, name);
    try {
      const body = await this.connection.send({ method: 'GET', path, resource: type.plural, signal });
      return expectObject(`GET ${path}`, body);
    } catch (error) {
      if (isNotFound(error)) return undefined;
      throw error;
    }
  }

  /**
   * Makes an object that must not be there yet.
   * @throws ApiError; `isAlreadyExists` where it is
   */
  async create(type: ResourceType, object: WantedObject, signal?: AbortSignal): Promise<RawObject> {
    const path = collectionPath(type, object.metadata.namespace);
    const body = await this.connection.send({
      method: 'POST',
      path,
      query: { fieldManager: this.#fieldManager },
      body: typed(type, object),
      resource: type.plural,
      signal,
    });
    return expectObject(`POST ${path}`, body);
  }

  /**
   * Puts a whole object in the place of the version that it names in `metadata.resourceVersion`.
   * @throws ApiError; `isConflict` where somebody else has changed it since
   */
  async replace(type: ResourceType, object: WantedObject, signal?: AbortSignal): Promise<RawObject> {
    const path = objectPath(type, nameOf(object));
    const body = await this.connection.send({
      method: 'PUT',
      path,
      query: { fieldManager: this.#fieldManager },
      body: typed(type, object),
      resource: type.plural,
      signal,
    });
    return expectObject(`PUT ${path}`, body);
  }

  /**
   * Server-side apply: makes the object, or those of its fields that are given, as wanted; fields that we applied before and do not give
   * any more are removed. Applying the same again changes nothing. See Kubernetes' "Server-Side Apply".
   * @throws ApiError; `isConflict` where others manage a field and `force` is false, or the version is another
   */
  async apply(type: ResourceType, object: WantedObject, options: ApplyOptions = {}): Promise<RawObject> {
    const path = objectPath(type, nameOf(object), options.subresource);
    const body = await this.connection.send({
      method: 'PATCH',
      path,
      query: {
        fieldManager: this.#fieldManager,
        force: options.force ?? true,
        dryRun: options.dryRun ? 'All' : undefined,
      },
      contentType: 'application/apply-patch+yaml',
      body: typed(type, object),
      resource: type.plural,
      signal: options.signal,
    });
    return expectObject(`PATCH ${path}`, body);
  }

  /**
   * Changes the fields of a merge patch (RFC 7386).
   * @throws ApiError; `isNotFound` where the object is gone
   */
  async merge(type: ResourceType, name: ObjectName, patch: object, signal?: AbortSignal): Promise<RawObject> {
    const path = objectPath(type, name);
    const body = await this.connection.send({
      method: 'PATCH',
      path,
      query: { fieldManager: this.#fieldManager },
      contentType: 'application/merge-patch+json',
      body: patch,
      resource: type.plural,
      signal,
    });
    return expectObject(`PATCH ${path}`, body);
  }

  /**
   * Deletes an object; one that is gone already is no error.
   * @param uid deletes no other object of this name
   * @throws ApiError
   */
  async delete(type: ResourceType, name: ObjectName, uid?: string, signal?: AbortSignal): Promise<void> {
    const preconditions = uid === undefined ? {} : { preconditions: { uid } };
    try {
      await this.connection.send({
        method: 'DELETE',
        path: objectPath(type, name),
        body: { apiVersion: 'v1', kind: 'DeleteOptions', propagationPolicy: 'Background', ...preconditions },
        resource: type.plural,
        signal,
      });
    } catch (error) {
      if (!isNotFound(error)) throw error;
    }
  }
}

function nameOf({ metadata: { namespace = '', name } }: WantedObject): ObjectName {
  return { namespace, name };
}

function typed({ apiVersion, kind }: ResourceType, object: WantedObject): object {
  return { apiVersion, kind, ...object };
}

function expectObject(request: string, body: unknown): RawObject {
  const object = readObject(body);
  if (object === undefined) throw new ApiProtocolError(request, 'the answer is no object');
  return object;
}
