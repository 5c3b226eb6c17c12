/** The configuration object, and its generation, that a value was made from: how a status finds its resources. */
export interface Origin {
  /** `TrafficRoute/bookinfo/reviews`, as `objectKeyText` of `api/object.ts` writes it. */
  readonly object: string;
  readonly generation: number;
}

/** Each origin once, by object, then generation. */
export function distinctOrigins(origins: readonly Origin[]): readonly Origin[] {
  const byText = new Map(origins.map((origin) => [`${origin.object}@${origin.generation}`, origin]));
  return [...byText.values()].sort(
    (a, b) => (a.object < b.object ? -1 : a.object > b.object ? 1 : 0) || a.generation - b.generation,
  );
}
