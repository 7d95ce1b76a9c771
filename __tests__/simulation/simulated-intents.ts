import type { IntentUpdate, Intents, RefsSnapshot, PushResult } from '../../src/store/store.js'
import type { Recorder } from './recorder.js'
import { inPart, withoutAtomic } from './server.js'
import { shownTo, torn, type Way } from './network.js'

/** Longer texts are not fetched, bytes. */
const textLimit = 256 * 1024

export const movesText = (moves: readonly IntentUpdate[], recorder: Recorder): string =>
  moves.map(({ from, to }) => `${recorder.blobName(from)}→${recorder.blobName(to)}`).join(' ')

/** The refs beside the branch, as one writer meets them. */
export class SimulatedIntents implements Intents {
  readonly address = { repository: 'memory', branch: 'main', root: '' }
  readonly #way: Way
  #obstacle: string | null = null

  constructor(way: Way) {
    this.#way = way
  }

  /** Some servers say what they lack before they are asked to do it, others when they are. */
  async whyNotAtomic(): Promise<string | null> {
    if (this.#obstacle !== null) return this.#obstacle
    const { faults, remote } = this.#way.scene
    const fault = this.#way.fault(faults.look())
    const { atomic } = remote.server.character
    return await this.#way.journey(() => {
      if (fault !== null) throw torn()
      return atomic === 'no' || atomic === 'ignored' ? 'the server moves one ref at a time' : null
    })
  }

  async listRefs(): Promise<RefsSnapshot> {
    const fault = this.#way.fault(this.#way.scene.faults.read())
    const { commit, intents = new Map<string, string>() } = await this.#way.journey(() =>
      shownTo(this.#way, fault),
    )
    this.#way.note(`sees ${this.#way.name(commit)}, with ${this.#way.listed(intents)}`, fault)
    return { commit, intents }
  }

  async texts(blobs: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
    const { faults, remote } = this.#way.scene
    const fault = this.#way.fault(faults.look())
    return await this.#way.journey(() => {
      if (fault !== null) throw torn()
      return new Map(blobs.map((blob) => [blob, this.#textOf(blob, remote.memory.blobs.get(blob) ?? '')]))
    })
  }

  #textOf(blob: string, text: string): string | null {
    const { remote, random } = this.#way.scene
    if (text === '' || Buffer.byteLength(text) > textLimit) return null
    // What no ref leads to any more may be gone, and may be there.
    const isSeen = [...remote.memory.intents.values()].includes(blob)
    return isSeen || random.chance(0.5) ? text : null
  }

  async writeBlob(text: string): Promise<string> {
    const { recorder, remote } = this.#way.scene
    await this.#way.work()
    const blob = remote.memory.keep(text)
    recorder.kept(blob, this.#way.writer.name)
    this.#way.note(`keeps ${recorder.blobName(blob)}`)
    return blob
  }

  /** Learns from an answer. */
  hear(answer: PushResult): void {
    if (answer.kind !== 'accepted' && [withoutAtomic, inPart].includes(answer.reason))
      this.#obstacle = answer.reason
  }

  async updateRefs(moves: readonly IntentUpdate[]): Promise<PushResult> {
    const { faults, recorder, remote } = this.#way.scene
    const fault = this.#way.fault(faults.move(), 'move ')
    const what = movesText(moves, recorder)
    this.#way.note(`moves ${what}`, fault)
    const answer = await this.#way.journey(() =>
      this.#way.deliver(fault, {
        what: `move ${what}`,
        arrive: () => remote.move(this.#way.writer.name, moves),
        mayArriveAgain: () => this.#isHarmlessAgain(moves),
      }),
    )
    this.hear(answer)
    this.#way.note(
      `has the answer ${answer.kind}${answer.kind === 'accepted' ? '' : ` (${answer.reason})`} for ${what}`,
    )
    return answer
  }

  /**
   * A proxy that repeats a request does so at once: a publish arrives again while the intent is there, and then its lease
   * fails, or when a combiner has landed and deleted it. That an intent is back long after its writer withdrew it, no
   * writer could prevent: the ref is free, as it was when the request was sent.
   */
  #isHarmlessAgain(moves: readonly IntentUpdate[]): boolean {
    const { memory } = this.#way.scene.remote
    return moves.every(({ name, to }) => {
      if (to === null || memory.intents.has(name)) return true
      const { head } = memory
      const chain = head === null ? [] : memory.chain(head)
      return chain.some((commit) => memory.commits.get(commit)?.message.includes(to) === true)
    })
  }
}
