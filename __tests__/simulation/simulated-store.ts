import type { FileChanges } from '../../src/core/files.js'
import { StoreError } from '../../src/store/errors.js'
import type { LoggedCommit, NewCommit, PushAnswer, Relation, State, Store } from '../../src/store/store.js'
import type { FaultPlan, LookFault, PushFault, ReadFault } from './fault-plan.js'
import type { Random } from './random.js'
import type { Recorder } from './recorder.js'
import type { SimulatedRemote } from './remote.js'
import type { Scheduler } from './scheduler.js'
import type { Writer } from './writer.js'

const torn = (): StoreError => new StoreError('network', 'the connection broke off', true)
const denied = (): StoreError => new StoreError('denied', 'the token may not do this')
const lost = (reason: string): PushAnswer => ({ kind: 'unanswered', reason })
const refused = (reason: string, final: StoreError | null = null): PushAnswer => ({
  kind: 'rejected',
  reason,
  final,
})

export interface Scene {
  readonly scheduler: Scheduler
  readonly recorder: Recorder
  readonly remote: SimulatedRemote
  readonly faults: FaultPlan
  readonly random: Random
}

/** The store as one writer meets it: each call is a journey to the server and back, on which anything may happen. */
export class SimulatedStore implements Store {
  readonly branch = 'main'
  readonly #writer: Writer
  readonly #scene: Scene

  constructor(writer: Writer, scene: Scene) {
    this.#writer = writer
    this.#scene = scene
  }

  async read(): Promise<State> {
    const fault = this.#fault(this.#scene.faults.read())
    const state = await this.#journey(() => this.#shown(fault))
    this.#note(`reads ${this.#name(state.commit)}`, fault)
    return state
  }

  #shown(fault: ReadFault | null): State {
    const { faults, remote } = this.#scene
    switch (fault) {
      case null:
        return remote.read(this.#writer.name)
      case 'lagging':
        return remote.readBehind(this.#writer.name, faults.climate.replicas)
      case 'denied':
        throw denied()
      case 'torn':
      case 'server-error':
        throw torn()
    }
  }

  readAt(revision: string): Promise<State> {
    return this.#scene.remote.store.readAt(revision)
  }

  async commit(parent: State, changes: FileChanges, commit: NewCommit): Promise<string> {
    const { faults, recorder, random, remote } = this.#scene
    await this.#writer.wait(random.between(1, 20))
    if (this.#fault(faults.disk() ? 'disk-full' : null) !== null)
      throw new StoreError('disk-full', 'no space left on device')
    const built = await remote.store.commit(parent, changes, commit)
    recorder.built(built, this.#writer.name)
    this.#note(`builds ${this.#name(built)} on ${this.#name(parent.commit)}`, null)
    return built
  }

  async push(commit: string, expected: string | null): Promise<PushAnswer> {
    const fault = this.#fault(this.#scene.faults.push())
    this.#note(`pushes ${this.#name(commit)}, expecting ${this.#name(expected)}`, fault)
    const answer = await this.#journey(() => this.#pushed(fault, commit, expected))
    this.#note(`has the answer ${answer.kind} for ${this.#name(commit)}`, null)
    return answer
  }

  async #pushed(fault: PushFault | null, commit: string, expected: string | null): Promise<PushAnswer> {
    const { remote } = this.#scene
    switch (fault) {
      case null:
        return await remote.deliver(commit, expected)
      case 'refused-unseen':
        return refused('cannot lock ref')
      case 'refused-for-good':
        return refused('protected branch', new StoreError('protected-branch', 'the branch is protected'))
      case 'landed-but-refused':
        await remote.deliver(commit, expected)
        return refused('stale info')
      case 'lost-before':
        return lost('connection reset')
      case 'lost-after':
        await remote.deliver(commit, expected)
        return lost('connection reset')
      case 'late':
        remote.deliverLater(commit, expected, 'the late')
        return lost('timed out')
      case 'duplicate':
        remote.deliverLater(commit, expected, 'the duplicate')
        return await remote.deliver(commit, expected)
      case 'server-error':
        throw torn()
      case 'denied':
        throw denied()
    }
  }

  async stands(expected: string | null): Promise<boolean> {
    const fault = this.#fault(this.#scene.faults.look())
    const stands = await this.#journey(() => {
      if (fault !== null) throw torn()
      return this.#scene.remote.store.stands(expected)
    })
    this.#note(`learns that ${this.#name(expected)} ${stands ? 'stands' : 'does not stand'}`, fault)
    return stands
  }

  async relation(base: string | null, commit: string | null): Promise<Relation> {
    await this.#look()
    return await this.#scene.remote.store.relation(base, commit)
  }

  async *log(head: string, until: string | null): AsyncIterable<LoggedCommit> {
    yield* this.#readLog(this.#scene.remote.store.log(head, until))
  }

  async *logSince(head: string, since: number): AsyncIterable<LoggedCommit> {
    this.#note(`looks for its request from ${this.#name(head)}`, null)
    yield* this.#readLog(this.#scene.remote.store.logSince(head, since))
  }

  close(): Promise<void> {
    return Promise.resolve()
  }

  /** What breaks off does so after the first commit, as well as before it. */
  async *#readLog(log: AsyncIterable<LoggedCommit>): AsyncIterable<LoggedCommit> {
    await this.#look()
    const breaksOff = this.#fault(this.#scene.faults.look()) !== null
    for await (const logged of log) {
      yield logged
      if (breaksOff) throw torn()
    }
  }

  async #look(): Promise<void> {
    const fault: LookFault | null = this.#fault(this.#scene.faults.look())
    await this.#writer.wait(this.#scene.random.between(1, 20))
    if (fault !== null) throw torn()
  }

  /** There and back; what was sent arrives though its writer is killed meanwhile. */
  async #journey<Value>(arrive: () => Value | Promise<Value>): Promise<Value> {
    const { scheduler, random } = this.#scene
    const there = random.between(10, random.pick([50, 150, 400]))
    const arrival = new Promise<Value>((resolve, reject) => {
      scheduler.after(there, () => {
        Promise.resolve().then(arrive).then(resolve, reject)
      })
    })
    const [result] = await Promise.allSettled([arrival, this.#writer.wait(there + random.between(10, 150))])
    if (result.status === 'rejected') throw result.reason
    return result.value
  }

  #fault<Kind extends string>(kind: Kind | null): Kind | null {
    if (kind !== null) this.#scene.recorder.fault(this.#writer.name, kind)
    return kind
  }

  #name(commit: string | null): string {
    return this.#scene.recorder.name(commit)
  }

  #note(what: string, fault: string | null): void {
    this.#scene.recorder.note(`${this.#writer.name} ${what}${fault === null ? '' : ` [${fault}]`}`)
  }
}
