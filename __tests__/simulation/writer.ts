import type { Evidence } from '../../src/generated/types.js'
import { commitRequestSafely } from '../../src/commit/loop.js'
import { defaultPolicy, silent, type Effects, type CommitPolicy } from '../../src/commit/policy.js'
import type { Request } from '../../src/commit/request.js'
import type { Store } from '../../src/store/store.js'
import { today } from '../commit/memory-fixture.js'
import type { Random } from './random.js'
import type { Recorder } from './recorder.js'
import type { Scheduler } from './scheduler.js'

/** What one writer is to do, and what is wrong with its machine. */
export interface Assignment {
  readonly writer: string
  /** With the evidence that its host has, which the loop is to collect. */
  readonly request: Request
  readonly dryRun: boolean
  readonly policy: Pick<CommitPolicy, 'maxAttempts' | 'timeout'>
  /** When it calls. */
  readonly at: number
  /** The keys with which it combines, newest first; null for one that pushes alone. */
  readonly keys: readonly string[] | null
  /** How far its clock is off, milliseconds. */
  readonly skew: number
  /** The step before which it is killed; null for one that lives. */
  readonly diesBefore: number | null
}

/** A process: it takes steps until it is done, or is killed. */
export class Writer {
  readonly assignment: Assignment
  #steps = 0
  readonly #scheduler: Scheduler
  readonly #recorder: Recorder
  readonly #random: Random

  constructor(assignment: Assignment, scheduler: Scheduler, recorder: Recorder, random: Random) {
    this.assignment = assignment
    this.#scheduler = scheduler
    this.#recorder = recorder
    this.#random = random
  }

  get name(): string {
    return this.assignment.writer
  }

  /** Takes a step; false once the writer is dead. */
  steps(): boolean {
    const { diesBefore } = this.assignment
    this.#steps += 1
    if (this.#steps === diesBefore) {
      this.#recorder.note(`${this.name} is killed`)
      this.#recorder.fault(this.name, 'killed')
    }
    return diesBefore === null || this.#steps < diesBefore
  }

  /** Comes back after a time; never where the writer is killed by then. */
  wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      this.#scheduler.after(milliseconds, () => {
        if (this.steps()) resolve()
      })
    })
  }

  /** Calls when it is time; the record has it from then on, answered or not. */
  start(store: Store): void {
    this.#scheduler.after(this.assignment.at, () => {
      void this.#call(store)
    })
  }

  async #call(store: Store): Promise<void> {
    const { writer, request, dryRun, policy, keys } = this.assignment
    const { intents } = store
    const called = this.#scheduler.now
    const { context, command, origin, run } = request
    const inRun = run === null ? '' : ` in run ${run}`
    this.#recorder.note(`${writer} calls ${command.operation} as ${origin} ${context.request_id}${inRun}`)
    const end = this.#recorder.began({ writer, request, dryRun, policy, called })
    if (keys !== null) this.#recorder.combines(writer, keys)
    const asked = { ...request, evidence: null }
    const outcome = await commitRequestSafely(store, asked, {
      policy: { ...defaultPolicy, ...policy },
      effects: this.#effects(),
      log: silent,
      root: '',
      dryRun,
      collectEvidence: request.evidence === null ? undefined : this.#collectorOf(request.evidence),
      combining: keys === null || intents === null ? null : { keys, obstacle: () => Promise.resolve(null) },
    })
    const detail = outcome.refusal?.code ?? outcome.error?.code ?? this.#recorder.name(outcome.commit)
    this.#recorder.note(`${writer} is told ${outcome.outcome}: ${detail}`)
    end({ at: this.#scheduler.now, outcome })
  }

  /** What a host has is another thing at the next question, and the same request must not be decided on both. */
  #collectorOf(first: Evidence): () => Promise<Evidence> {
    let next = first
    return async () => {
      await this.wait(this.#random.between(10, 500))
      this.#recorder.note(`${this.name} collects evidence`)
      const evidence = next
      next = { ...first, metrics: {} }
      return evidence
    }
  }

  /** Its clock, milliseconds since 1970. */
  date(): number {
    return Math.round(today + this.#scheduler.now + this.assignment.skew)
  }

  #effects(): Effects {
    return {
      now: () => this.#scheduler.now,
      date: () => this.date(),
      sleep: (milliseconds) => this.wait(milliseconds),
      random: () => this.#random.next(),
    }
  }
}
