/** A change of a map: key to new value; undefined removes the key. */
type Layer<Value> = ReadonlyMap<string, Value | undefined>

/**
 * An immutable map. `with` makes a changed map in time proportional to the change. Both maps share a base and the layers of
 * changes above it, the newest layer first.
 *
 * A new layer absorbs each layer below it that is at most twice as large, and at last the base. So a map of `n` entries has
 * at most log₂(n) layers, and a series of changes copies each entry O(log n) times.
 */
export class LayeredMap<Value> {
  #base: ReadonlyMap<string, Value>
  #layers: readonly Layer<Value>[]
  readonly size: number

  constructor(
    base: ReadonlyMap<string, Value> = new Map(),
    layers: readonly Layer<Value>[] = [],
    size = base.size,
  ) {
    this.#base = base
    this.#layers = layers
    this.size = size
  }

  get(key: string): Value | undefined {
    for (const layer of this.#layers) {
      const value = layer.get(key)
      if (value !== undefined || layer.has(key)) return value
    }
    return this.#base.get(key)
  }

  with(changes: Layer<Value>): LayeredMap<Value> {
    if (changes.size === 0) return this
    let { size } = this
    for (const [key, value] of changes) {
      size += (value === undefined ? 0 : 1) - (this.get(key) === undefined ? 0 : 1)
    }
    let newest = new Map(changes)
    let absorbed = 0
    for (const layer of this.#layers) {
      if (layer.size > 2 * newest.size) break
      newest = new Map([...layer, ...newest])
      absorbed += 1
    }
    const layers = [newest, ...this.#layers.slice(absorbed)]
    return layers.length > 1 || this.#base.size > 2 * newest.size
      ? new LayeredMap(this.#base, layers, size)
      : new LayeredMap(applyLayers(this.#base, layers))
  }

  /** All entries, in no particular order. Folds the layers into the base: a second call costs nothing. */
  entries(): ReadonlyMap<string, Value> {
    if (this.#layers.length > 0) {
      this.#base = applyLayers(this.#base, this.#layers)
      this.#layers = []
    }
    return this.#base
  }
}

function applyLayers<Value>(
  base: ReadonlyMap<string, Value>,
  layers: readonly Layer<Value>[],
): Map<string, Value> {
  const entries = new Map(base)
  for (const layer of layers.toReversed()) {
    for (const [key, value] of layer) {
      if (value === undefined) entries.delete(key)
      else entries.set(key, value)
    }
  }
  return entries
}
