import type { IntentUpdate, Intents, RefsSnapshot, PushResult } from '../../src/store/store.js'
import type { Recorder } from './recorder.js'
import { inPart, withoutAtomic } from './server.js'
import { shownTo, brokenConnection, type Network } from './network.js'

/** Longer texts are not fetched, bytes. */
const textLimit = 256 * 1024

export const formatUpdates = (moves: readonly IntentUpdate[], recorder: Recorder): string =>
  moves.map(({ from, to }) => `${recorder.blobName(from)}→${recorder.blobName(to)}`).join(' ')

/** The refs beside the branch, as one writer meets them. */
export class SimulatedIntents implements Intents {
  readonly address = { repository: 'memory', branch: 'main', root: '' }
  readonly #network: Network
  #obstacle: string | null = null

  constructor(network: Network) {
    this.#network = network
  }

  /** Some servers say what they lack before they are asked to do it, others when they are. */
  async whyNotAtomic(): Promise<string | null> {
    if (this.#obstacle !== null) return this.#obstacle
    const { faults, remote } = this.#network.scene
    const fault = this.#network.fault(faults.look())
    const { atomic } = remote.server.serverProfile
    return await this.#network.journey(() => {
      if (fault !== null) throw brokenConnection()
      return atomic === 'no' || atomic === 'ignored' ? 'the server moves one ref at a time' : null
    })
  }

  async listRefs(): Promise<RefsSnapshot> {
    const fault = this.#network.fault(this.#network.scene.faults.read())
    const { commit, intents = new Map<string, string>() } = await this.#network.journey(() =>
      shownTo(this.#network, fault),
    )
    this.#network.note(`sees ${this.#network.name(commit)}, with ${this.#network.listed(intents)}`, fault)
    return { commit, intents }
  }

  async texts(blobs: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
    const { faults, remote } = this.#network.scene
    const fault = this.#network.fault(faults.look())
    return await this.#network.journey(() => {
      if (fault !== null) throw brokenConnection()
      return new Map(blobs.map((blob) => [blob, this.#textOf(blob, remote.memory.blobs.get(blob) ?? '')]))
    })
  }

  #textOf(blob: string, text: string): string | null {
    const { remote, random } = this.#network.scene
    if (text === '' || Buffer.byteLength(text) > textLimit) return null
    // What no ref leads to any more may be gone, and may be there.
    const isSeen = [...remote.memory.intents.values()].includes(blob)
    return isSeen || random.chance(0.5) ? text : null
  }

  async writeBlob(text: string): Promise<string> {
    const { recorder, remote } = this.#network.scene
    await this.#network.work()
    const blob = remote.memory.keep(text)
    recorder.kept(blob, this.#network.writer.name)
    this.#network.note(`keeps ${recorder.blobName(blob)}`)
    return blob
  }

  /** Learns from an answer. */
  hear(answer: PushResult): void {
    if (answer.kind !== 'accepted' && [withoutAtomic, inPart].includes(answer.reason))
      this.#obstacle = answer.reason
  }

  async updateRefs(moves: readonly IntentUpdate[]): Promise<PushResult> {
    const { faults, recorder, remote } = this.#network.scene
    const fault = this.#network.fault(faults.move(), 'move ')
    const what = formatUpdates(moves, recorder)
    this.#network.note(`moves ${what}`, fault)
    const answer = await this.#network.journey(() =>
      this.#network.deliver(fault, {
        what: `move ${what}`,
        arrive: () => remote.move(this.#network.writer.name, moves),
        mayArriveAgain: () => this.#isHarmlessAgain(moves),
      }),
    )
    this.hear(answer)
    this.#network.note(
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
    const { memory } = this.#network.scene.remote
    return moves.every(({ name, to }) => {
      if (to === null || memory.intents.has(name)) return true
      const { head } = memory
      const chain = head === null ? [] : memory.chain(head)
      return chain.some((commit) => memory.commits.get(commit)?.message.includes(to) === true)
    })
  }
}
