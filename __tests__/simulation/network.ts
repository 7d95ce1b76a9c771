import { StoreError } from '../../src/store/errors.js'
import type { PushResult, RefsSnapshot } from '../../src/store/store.js'
import type { FaultPlan, LookFault, MoveFault, ReadFault } from './fault-plan.js'
import type { Random } from './random.js'
import type { Recorder } from './recorder.js'
import type { SimulatedRemote } from './remote.js'
import type { Scheduler } from './scheduler.js'
import { rejectedPush } from './server.js'
import type { Writer } from './writer.js'

export const brokenConnection = (): StoreError =>
  new StoreError('network', 'the connection broke off', 'patiently')
export const deniedError = (): StoreError => new StoreError('denied', 'the token may not do this')
export const unknownResult = (reason: string): PushResult => ({ kind: 'unknown', reason })

export interface Scene {
  readonly scheduler: Scheduler
  readonly recorder: Recorder
  readonly remote: SimulatedRemote
  readonly faults: FaultPlan
  readonly random: Random
}

/** A request to move refs, as it reaches the server. */
export interface Message {
  readonly what: string
  readonly arrive: () => Promise<PushResult>
  /** Whether it may arrive once more by then. */
  readonly mayArriveAgain: () => boolean
}

/** One writer's way to the server and back, on which anything may happen. */
export class Network {
  readonly writer: Writer
  readonly scene: Scene

  constructor(writer: Writer, scene: Scene) {
    this.writer = writer
    this.scene = scene
  }

  /** There and back; what was sent arrives though its writer is killed meanwhile. */
  async journey<Value>(arrive: () => Value | Promise<Value>): Promise<Value> {
    const { scheduler, random } = this.scene
    const there = random.between(10, random.pick([50, 150, 400]))
    const arrival = new Promise<Value>((resolve, reject) => {
      scheduler.after(there, () => {
        Promise.resolve().then(arrive).then(resolve, reject)
      })
    })
    const [result] = await Promise.allSettled([arrival, this.writer.wait(there + random.between(10, 150))])
    if (result.status === 'rejected') throw result.reason
    return result.value
  }

  async deliver(fault: MoveFault | null, message: Message): Promise<PushResult> {
    const { what, arrive, mayArriveAgain } = message
    const { remote } = this.scene
    switch (fault) {
      case null:
        return await arrive()
      case 'refused-unseen':
        return rejectedPush('cannot lock ref')
      case 'refused-for-good':
        return rejectedPush('protected branch', new StoreError('protected-branch', 'the branch is protected'))
      case 'landed-but-refused':
        await arrive()
        return rejectedPush('stale info')
      case 'lost-before':
        return unknownResult('connection reset')
      case 'lost-after':
        await arrive()
        return unknownResult('connection reset')
      case 'late':
        remote.later(`the late ${what}`, () => void arrive())
        return unknownResult('timed out')
      case 'duplicate':
        remote.later(`the duplicate ${what}`, () => {
          if (mayArriveAgain()) void arrive()
        })
        return await arrive()
      case 'server-error':
        throw brokenConnection()
      case 'denied':
        throw deniedError()
    }
  }

  /** Work on what was fetched, of which some may have to be fetched after all. */
  async look(): Promise<void> {
    const fault: LookFault | null = this.fault(this.scene.faults.look())
    await this.writer.wait(this.scene.random.between(1, 20))
    if (fault !== null) throw brokenConnection()
  }

  /** What costs no request. */
  async work(): Promise<void> {
    const { faults, random } = this.scene
    await this.writer.wait(random.between(1, 20))
    if (this.fault(faults.disk() ? 'disk-full' : null) !== null)
      throw new StoreError('disk-full', 'no space left on device')
  }

  fault<Kind extends string>(kind: Kind | null, prefix = ''): Kind | null {
    if (kind !== null) this.scene.recorder.fault(this.writer.name, prefix + kind)
    return kind
  }

  /** Some of the intents by name, as many as a line holds. */
  listed(intents: ReadonlyMap<string, string>): string {
    if (intents.size === 0) return 'no intents'
    const names = [...intents.values()].slice(0, 12).map((blob) => this.scene.recorder.blobName(blob))
    return names.join(' ') + (intents.size > names.length ? ' …' : '')
  }

  name(commit: string | null): string {
    return this.scene.recorder.name(commit)
  }

  note(what: string, fault: string | null = null): void {
    this.scene.recorder.note(`${this.writer.name} ${what}${fault === null ? '' : ` [${fault}]`}`)
  }
}

/** What a read shows, or a look at the refs. */
export function shownTo(
  { scene: { faults, remote }, writer }: Network,
  fault: ReadFault | null,
): RefsSnapshot {
  switch (fault) {
    case null:
      return remote.read(writer.name)
    case 'lagging':
      return remote.readBehind(writer.name, faults.faultProfile.replicas)
    case 'denied':
      throw deniedError()
    case 'torn':
    case 'server-error':
      throw brokenConnection()
  }
}
