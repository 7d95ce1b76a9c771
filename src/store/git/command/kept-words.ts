/** Bytes that are kept of each end of what git and a server say: patterns look at no more. */
const endBytes = 32 * 1024
/** A cut could go through a secret, which nobody would recognise then: so many characters beside a cut are left out. */
const marginLength = 8 * 1024

/** Keeps the first and the last words of many. */
export class KeptWords {
  readonly #first: Buffer[] = []
  #firstBytes = 0
  #last: Buffer[] = []
  #lastBytes = 0
  #isCut = false

  add(chunk: Buffer): void {
    const room = endBytes + marginLength - this.#firstBytes
    if (room > 0) {
      this.#first.push(chunk.subarray(0, room))
      this.#firstBytes += Math.min(room, chunk.length)
    }
    if (chunk.length <= room) return
    const rest = chunk.subarray(Math.max(0, room))
    this.#last.push(rest)
    this.#lastBytes += rest.length
    // Not at each chunk: many small ones would be copied again and again.
    if (this.#lastBytes > 4 * endBytes) this.#shorten()
  }

  #shorten(): void {
    const all = Buffer.concat(this.#last)
    const kept = all.subarray(-(endBytes + marginLength))
    this.#isCut ||= kept.length < all.length
    // A copy, so that the whole is freed.
    this.#last = [Buffer.from(kept)]
    this.#lastBytes = kept.length
  }

  /** @param redact removes secrets */
  text(redact: (text: string) => string): string {
    this.#shorten()
    const read = (...chunks: readonly Buffer[]): string => redact(Buffer.concat(chunks).toString('utf8'))
    if (!this.#isCut) return read(...this.#first, ...this.#last)
    return `${read(...this.#first).slice(0, -marginLength)}\n…\n${read(...this.#last).slice(marginLength)}`
  }
}
