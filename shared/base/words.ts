/** The shape of a catalogue, with any words in it: what a second language has to fill, key by key. */
export type Words<T> = T extends string
  ? string
  : T extends (...values: infer V) => string
    ? (...values: V) => string
    : T extends readonly unknown[]
      ? { readonly [I in keyof T]: Words<T[I]> }
      : { readonly [K in keyof T]: Words<T[K]> };
