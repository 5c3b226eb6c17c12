import { FieldReader } from '../pod/field-reader.ts';

/** What a LimitRange of a namespace says of containers, or of pods as a whole: pods that do not keep to it are refused. */
export interface ResourceRange {
  readonly of: 'Container' | 'Pod';
  readonly cpu: QuantityRange;
  readonly memory: QuantityRange;
}

/** Quantities as they are written; undefined where nothing is said. */
export interface QuantityRange {
  readonly min: string | undefined;
  readonly max: string | undefined;
  /** How many times its request a limit may be. */
  readonly ratio: string | undefined;
}

/** Reads the document of a LimitRange. What is wrong in it, or about something else, counts as absent. */
export function readLimitRange(spec: unknown): readonly ResourceRange[] {
  const limits = FieldReader.of(spec ?? {}, []).objects('limits') ?? [];
  return limits.flatMap((limit) => {
    const type = limit.text('type');
    if (type !== 'Container' && type !== 'Pod') return [];
    return [{ of: type, cpu: quantityRange(limit, 'cpu'), memory: quantityRange(limit, 'memory') }];
  });
}

function quantityRange(limit: FieldReader, resource: 'cpu' | 'memory'): QuantityRange {
  return {
    min: limit.object('min')?.scalarText(resource),
    max: limit.object('max')?.scalarText(resource),
    ratio: limit.object('maxLimitRequestRatio')?.scalarText(resource),
  };
}
