import { randomBytes } from 'node:crypto';
import { microTime } from '../resources/micro-time.ts';
import type { WantedObject } from '../resources/resource-client.ts';
import type { ResourceType } from '../resources/resource-type.ts';

/** What `kubectl describe` and `kubectl events` show. */
export const EVENTS: ResourceType = {
  apiVersion: 'events.k8s.io/v1',
  kind: 'Event',
  plural: 'events',
  namespaced: true,
};

/** The object that an event is about. */
export interface ObjectReference {
  readonly apiVersion: string;
  readonly kind: string;
  /** Empty where the kind has none. */
  readonly namespace: string;
  readonly name: string;
  readonly uid: string;
}

/** Something that has happened to an object, for people. */
export interface ObjectEvent {
  readonly regarding: ObjectReference;
  readonly type: 'Normal' | 'Warning';
  /** One word in CamelCase: `Rejected`. */
  readonly reason: string;
  /** What was done or tried, in CamelCase: `Program`. */
  readonly action: string;
  /** A sentence. */
  readonly note: string;
}

/** Who reports events. */
export interface EventReporter {
  /** `mesh.meltemi.dev/operator`. */
  readonly controller: string;
  /** Which replica. */
  readonly instance: string;
}

/** The API refuses more. */
const LONGEST_NOTE = 1024;
const LONGEST_INSTANCE = 128;
const LONGEST_NAME = 253;

/** Events about objects without a namespace are kept here. */
const CLUSTER_NAMESPACE = 'default';

/** The namespace that an event is kept in. */
export function eventNamespace({ regarding }: ObjectEvent): string {
  return regarding.namespace === '' ? CLUSTER_NAMESPACE : regarding.namespace;
}

/** The Event to create, under a name of its own. */
export function eventObject(event: ObjectEvent, reporter: EventReporter, at: Date): WantedObject {
  const { regarding, type, reason, action, note } = event;
  const suffix = `.${randomBytes(8).toString('hex')}`;
  const name = `${regarding.name.slice(0, LONGEST_NAME - suffix.length)}${suffix}`;
  return {
    metadata: { name, namespace: eventNamespace(event) },
    eventTime: microTime(at),
    reportingController: reporter.controller,
    reportingInstance: reporter.instance.slice(0, LONGEST_INSTANCE),
    regarding: { ...regarding, namespace: regarding.namespace === '' ? undefined : regarding.namespace },
    type,
    reason,
    action,
    note: shortened(note),
  };
}

/** What to change in an Event when the same has happened again. */
export function seriesPatch(count: number, at: Date): object {
  return { series: { count, lastObservedTime: microTime(at) } };
}

/** Cut to what the API takes, which counts bytes. */
function shortened(note: string): string {
  let text = note.slice(0, LONGEST_NOTE);
  while (Buffer.byteLength(text) > LONGEST_NOTE) text = text.slice(0, -1);
  return text;
}
