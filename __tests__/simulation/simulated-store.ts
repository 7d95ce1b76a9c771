import type {
  IntentUpdate,
  LoggedCommit,
  NewCommit,
  PushResult,
  ReadOptions,
  Relation,
  State,
  Store,
} from '../../src/store/store.js'
import type { PushFault } from './fault-plan.js'
import { movesText, SimulatedIntents } from './simulated-intents.js'
import { lost, shownTo, torn, Way, type Scene } from './network.js'
import type { Writer } from './writer.js'

/** The store as one writer meets it: each call is a journey to the server and back, on which anything may happen. */
export class SimulatedStore implements Store {
  readonly branch = 'main'
  readonly intents: SimulatedIntents | null
  readonly #way: Way

  constructor(writer: Writer, scene: Scene) {
    this.#way = new Way(writer, scene)
    this.intents = writer.assignment.keys === null ? null : new SimulatedIntents(this.#way)
  }

  async read({ refs }: ReadOptions = {}): Promise<State> {
    const fault = this.#way.fault(this.#way.scene.faults.read())
    const { intents = new Map<string, string>(), ...state } = await this.#way.journey(() => {
      const shown = shownTo(this.#way, fault)
      return refs === undefined ? shown : this.#way.scene.remote.stateOf(refs)
    })
    const beside = this.intents === null ? '' : `, with ${this.#way.listed(intents)}`
    this.#way.note(`reads ${this.#way.name(state.commit)}${beside}`, fault)
    return this.intents === null ? state : { ...state, intents }
  }

  readAt(revision: string): Promise<State> {
    return this.#way.scene.remote.store.readAt(revision)
  }

  async commit(parent: State, chain: readonly NewCommit[]): Promise<string[]> {
    const { recorder, remote } = this.#way.scene
    const date = this.#way.writer.date()
    await this.#way.work()
    const built = await remote.store.commit(parent, chain)
    for (const commit of built) recorder.built(commit, this.#way.writer.name, date)
    const names = built.map((commit) => this.#way.name(commit)).join(', ')
    this.#way.note(`builds ${names} on ${this.#way.name(parent.commit)}`)
    return built
  }

  async push(
    commit: string,
    expected: string | null,
    moves: readonly IntentUpdate[] = [],
  ): Promise<PushResult> {
    const { faults, recorder } = this.#way.scene
    const fault = this.#way.fault(faults.push(1 + moves.length))
    const [next, before] = [this.#way.name(commit), this.#way.name(expected)]
    const beside = moves.length === 0 ? '' : ` and moves ${movesText(moves, recorder)}`
    this.#way.note(`pushes ${next}, expecting ${before}${beside}`, fault)
    const answer = await this.#way.journey(() => this.#pushed(fault, commit, expected, moves))
    this.intents?.hear(answer)
    const reason = answer.kind === 'accepted' || moves.length === 0 ? '' : ` (${answer.reason})`
    this.#way.note(`has the answer ${answer.kind}${reason} for ${next}`)
    return answer
  }

  async #pushed(
    fault: PushFault | null,
    commit: string,
    expected: string | null,
    moves: readonly IntentUpdate[],
  ): Promise<PushResult> {
    const { remote } = this.#way.scene
    const { name } = this.#way.writer
    if (fault === 'crash') {
      await remote.deliverHalf(name, commit, expected, moves)
      return lost('the remote end hung up')
    }
    return await this.#way.deliver(fault, {
      what: `push of ${this.#way.name(commit)}`,
      arrive: () => remote.deliver(name, commit, expected, moves),
      mayArriveAgain: () => true,
    })
  }

  async isHead(expected: string | null): Promise<boolean> {
    const fault = this.#way.fault(this.#way.scene.faults.look())
    const stands = await this.#way.journey(() => {
      if (fault !== null) throw torn()
      return this.#way.scene.remote.store.isHead(expected)
    })
    this.#way.note(`learns that ${this.#way.name(expected)} ${stands ? 'stands' : 'does not stand'}`, fault)
    return stands
  }

  async relation(base: string | null, commit: string | null): Promise<Relation> {
    await this.#way.look()
    return await this.#way.scene.remote.store.relation(base, commit)
  }

  async *log(head: string, until: string | null): AsyncIterable<LoggedCommit> {
    yield* this.#readLog(this.#way.scene.remote.store.log(head, until))
  }

  async *logSince(head: string, since: number): AsyncIterable<LoggedCommit> {
    this.#way.note(`looks for its request from ${this.#way.name(head)}`)
    yield* this.#readLog(this.#way.scene.remote.store.logSince(head, since))
  }

  close(): Promise<void> {
    return Promise.resolve()
  }

  /** What breaks off does so after the first commit, as well as before it. */
  async *#readLog(log: AsyncIterable<LoggedCommit>): AsyncIterable<LoggedCommit> {
    await this.#way.look()
    const breaksOff = this.#way.fault(this.#way.scene.faults.look()) !== null
    for await (const logged of log) {
      yield logged
      if (breaksOff) throw torn()
    }
  }
}
