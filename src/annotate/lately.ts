// Remembers what was worked out lately, so that the same need not be worked out again soon.

/** A memory of the `most` entries asked for last. */
export class Lately<K, V> {
  readonly #entries = new Map<K, V>()

  constructor(readonly most: number) {}

  /** What is remembered for the key; else what `make` gives, remembered from now on. */
  get(key: K, make: () => V): V {
    const value = this.#entries.get(key) ?? make()
    this.#entries.delete(key)
    this.#entries.set(key, value)
    if (this.#entries.size > this.most) this.#entries.delete(this.#entries.keys().next().value as K)
    return value
  }
}
