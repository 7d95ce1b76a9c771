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
import { formatUpdates, SimulatedIntents } from './simulated-intents.js'
import { unknownResult, shownTo, brokenConnection, Network, type Scene } from './network.js'
import type { Writer } from './writer.js'

/** The store as one writer meets it: each call is a journey to the server and back, on which anything may happen. */
export class SimulatedStore implements Store {
  readonly branch = 'main'
  readonly intents: SimulatedIntents | null
  readonly #network: Network

  constructor(writer: Writer, scene: Scene) {
    this.#network = new Network(writer, scene)
    this.intents = writer.assignment.keys === null ? null : new SimulatedIntents(this.#network)
  }

  async read({ refs, kinds }: ReadOptions = {}): Promise<State> {
    const fault = this.#network.fault(this.#network.scene.faults.read())
    const { remote } = this.#network.scene
    const { intents = new Map<string, string>(), ...state } = await this.#network.journey(() => {
      const shown = shownTo(this.#network, fault)
      return remote.stateOf(refs ?? shown, kinds)
    })
    const intentRefs = this.intents === null ? '' : `, with ${this.#network.listed(intents)}`
    this.#network.note(`reads ${this.#network.name(state.commit)}${intentRefs}`, fault)
    return this.intents === null ? state : { ...state, intents }
  }

  readAt(revision: string): Promise<State> {
    return this.#network.scene.remote.store.readAt(revision)
  }

  async commit(parent: State, chain: readonly NewCommit[]): Promise<string[]> {
    const { recorder, remote } = this.#network.scene
    const date = this.#network.writer.date()
    await this.#network.work()
    const built = await remote.store.commit(parent, chain)
    for (const commit of built) recorder.built(commit, this.#network.writer.name, date)
    const names = built.map((commit) => this.#network.name(commit)).join(', ')
    this.#network.note(`builds ${names} on ${this.#network.name(parent.commit)}`)
    return built
  }

  async push(
    commit: string,
    expected: string | null,
    moves: readonly IntentUpdate[] = [],
  ): Promise<PushResult> {
    const { faults, recorder } = this.#network.scene
    const fault = this.#network.fault(faults.push(1 + moves.length))
    const [next, before] = [this.#network.name(commit), this.#network.name(expected)]
    const intentRefs = moves.length === 0 ? '' : ` and moves ${formatUpdates(moves, recorder)}`
    this.#network.note(`pushes ${next}, expecting ${before}${intentRefs}`, fault)
    const answer = await this.#network.journey(() => this.#pushed(fault, commit, expected, moves))
    this.intents?.hear(answer)
    const reason = answer.kind === 'accepted' || moves.length === 0 ? '' : ` (${answer.reason})`
    this.#network.note(`has the answer ${answer.kind}${reason} for ${next}`)
    return answer
  }

  async #pushed(
    fault: PushFault | null,
    commit: string,
    expected: string | null,
    moves: readonly IntentUpdate[],
  ): Promise<PushResult> {
    const { remote } = this.#network.scene
    const { name } = this.#network.writer
    if (fault === 'crash') {
      await remote.deliverHalf(name, commit, expected, moves)
      return unknownResult('the remote end hung up')
    }
    return await this.#network.deliver(fault, {
      what: `push of ${this.#network.name(commit)}`,
      arrive: () => remote.deliver(name, commit, expected, moves),
      mayArriveAgain: () => true,
    })
  }

  async isHead(expected: string | null): Promise<boolean> {
    const fault = this.#network.fault(this.#network.scene.faults.look())
    const stands = await this.#network.journey(() => {
      if (fault !== null) throw brokenConnection()
      return this.#network.scene.remote.store.isHead(expected)
    })
    this.#network.note(
      `learns that ${this.#network.name(expected)} ${stands ? 'stands' : 'does not stand'}`,
      fault,
    )
    return stands
  }

  async relation(base: string | null, commit: string | null): Promise<Relation> {
    await this.#network.look()
    return await this.#network.scene.remote.store.relation(base, commit)
  }

  async *log(head: string, until: string | null): AsyncIterable<LoggedCommit> {
    yield* this.#readLog(this.#network.scene.remote.store.log(head, until))
  }

  async *logSince(head: string, since: number): AsyncIterable<LoggedCommit> {
    this.#network.note(`looks for its request from ${this.#network.name(head)}`)
    yield* this.#readLog(this.#network.scene.remote.store.logSince(head, since))
  }

  close(): Promise<void> {
    return Promise.resolve()
  }

  /** What breaks off does so after the first commit, as well as before it. */
  async *#readLog(log: AsyncIterable<LoggedCommit>): AsyncIterable<LoggedCommit> {
    await this.#network.look()
    const breaksOff = this.#network.fault(this.#network.scene.faults.look()) !== null
    for await (const logged of log) {
      yield logged
      if (breaksOff) throw brokenConnection()
    }
  }
}
