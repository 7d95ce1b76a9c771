import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Random } from '../simulation/random.js'
import type { Fault } from '../simulation/history.js'
import type { BareRepository } from './bare-repository.js'
import { StartBarrier } from './start-barrier.js'
import { cutConnection, sendAnswer, GitServer, type Exchange, type GitAnswer } from './git-server.js'
import type { Push, ServerCrash } from './reconstruct-history.js'
import { isPush, type InjectedFault, type Plan } from './plan.js'
import { onlyOf, isIntent, stepOf } from './steps.js'
import type { Writer } from './writer.js'

interface Seen {
  readonly process: Writer
  /** Refs that it asked to have made, to their blobs. */
  readonly published: Map<string, string>
  firstRequest: number | null
}

/** A server between writers and git, which does to both what a plan says, and writes it down. */
export class FaultProxy {
  readonly faults: Fault[] = []
  readonly pushes: Push[] = []
  readonly crashes: ServerCrash[] = []
  readonly server: GitServer
  readonly #bare: BareRepository
  readonly #plan: Plan
  readonly #random: Random
  readonly #seen = new Map<string, Seen>()
  /** Locks that no living git holds. */
  readonly #stale = new Set<string>()
  readonly #barrier = new StartBarrier(8, 2000)
  #crash: Promise<void> | null = null

  constructor(bare: BareRepository, plan: Plan, random: Random) {
    this.#bare = bare
    this.#plan = plan
    this.#random = random
    this.server = new GitServer(bare.path, (exchange) => this.#handle(exchange))
  }

  /** Lets a writer in; it may be killed from now on. */
  admit(process: Writer): void {
    this.#seen.set(process.name, { process, published: new Map(), firstRequest: null })
    const moment = this.#plan.anytime()
    if (moment === null) return
    const timer = setTimeout(() => {
      this.#kill(process, 'anytime', 'alone')
    }, moment)
    void process.answer.then(() => {
      clearTimeout(timer)
    })
  }

  /** When a writer's first request came; null where none did. */
  firstRequestOf(writer: string): number | null {
    return this.#seen.get(writer)?.firstRequest ?? null
  }

  /** Waits until nothing is under way: a git that its writer left behind, a push that comes late, a restart. */
  async settle(): Promise<void> {
    for (let calm = 0; calm < 3;) {
      await sleep(20)
      await this.#crash
      calm = this.server.isIdle && this.#stale.size === 0 ? calm + 1 : 0
    }
  }

  async #handle(exchange: Exchange): Promise<void> {
    const seen = this.#seen.get(exchange.writer)
    if (seen === undefined) throw new Error(`nobody is called ${exchange.writer}`)
    const isFirst = seen.firstRequest === null
    seen.firstRequest ??= Date.now()
    if (isFirst) await this.#barrier.pass()
    const encoding = exchange.request.headers['content-encoding']
    const { step, moves } = stepOf({ ...exchange, encoding }, seen.published)
    for (const { ref, to } of moves)
      if (isIntent(ref) && to !== null && step === 'publish') seen.published.set(ref, to)
    this.#plan.count(`request ${step}`)
    await sleep(this.#random.between(2, 20))
    const push: Push = {
      writer: exchange.writer,
      step,
      moves,
      arrived: Date.now(),
      isTorn: false,
      killed: null,
    }
    if (isPush(step)) this.pushes.push(push)
    const fault = seen.process.isAlive ? this.#plan.draw(step) : null
    if (fault === null) await this.#serve(exchange, push)
    else await this.#inject(fault, exchange, push, seen.process)
  }

  async #serve(exchange: Exchange, push: Push): Promise<void> {
    const given = await this.#deliver(exchange, push, exchange.body)
    await sleep(this.#random.between(0, 10))
    sendAnswer(exchange, given)
  }

  async #inject(fault: InjectedFault, exchange: Exchange, push: Push, process: Writer): Promise<void> {
    const { step } = push
    switch (fault.kind) {
      case 'kill':
        await this.#killWriter(fault, exchange, push, process)
        return
      case 'cut':
        this.#plan.count(`cut ${step} ${fault.moment}`)
        await this.#cutOff(fault.moment, exchange, push)
        return
      case 'tear':
        this.#plan.count('tear')
        this.#fault(process.name, 'lost-after')
        push.isTorn = true
        await this.#deliver(
          exchange,
          push,
          onlyOf(exchange.body, ({ ref }) => !isIntent(ref)),
        )
        cutConnection(exchange)
        return
      case 'lock':
        this.#lock(push)
        await this.#serve(exchange, push)
        return
      case 'crash':
        await this.#crashDuring(fault.at, exchange, push)
    }
  }

  async #deliver(exchange: Exchange, push: Push, body: Buffer): Promise<GitAnswer> {
    try {
      return await this.server.deliver(exchange, body)
    } catch (error) {
      push.killed = Date.now()
      throw error
    }
  }

  async #killWriter(
    { moment, death }: Extract<InjectedFault, { kind: 'kill' }>,
    exchange: Exchange,
    push: Push,
    process: Writer,
  ): Promise<void> {
    const { step } = push
    if (moment === 'after') {
      await this.#deliver(exchange, push, exchange.body)
      this.#kill(process, `${step} after`, death)
      cutConnection(exchange)
      return
    }
    this.#kill(process, `${step} ${moment}`, death)
    cutConnection(exchange)
    if (moment === 'before') return
    await sleep(this.#random.between(10, 1200))
    await this.#deliver(exchange, push, exchange.body)
  }

  async #cutOff(moment: 'before' | 'during' | 'after', exchange: Exchange, push: Push): Promise<void> {
    const kind = !isPush(push.step) ? 'torn' : moment === 'after' ? 'lost-after' : 'lost-before'
    this.#fault(push.writer, kind)
    const half = exchange.body.subarray(0, Math.floor(exchange.body.length / 2))
    if (moment === 'during') await this.#deliver(exchange, push, half)
    if (moment === 'after') await this.#deliver(exchange, push, exchange.body)
    cutConnection(exchange)
  }

  /** As a git leaves it that was killed: until somebody looks. */
  #lock({ moves }: Push): void {
    const ref = this.#random.pick(moves)?.ref ?? 'refs/heads/main'
    const lock = `${ref}.lock`
    try {
      writeFileSync(join(this.#bare.path, lock), '', { flag: 'wx' })
    } catch {
      // A living git holds it, or the folder of a ref that is to be is not there yet.
      return
    }
    this.#plan.count('lock')
    this.#leave([lock], this.#random.between(50, 400))
  }

  /** Leaves stale locks where they are for a while. */
  #leave(locks: readonly string[], milliseconds: number): void {
    for (const lock of locks) this.#stale.add(lock)
    this.#fault('the server', 'lock')
    for (let times = 0; times < 4; times += 1) this.#faultOfAll('refused-unseen')
    setTimeout(() => {
      // Taken away before, it may by now be the lock of a living git.
      for (const lock of locks)
        if (this.#stale.delete(lock)) rmSync(join(this.#bare.path, lock), { force: true })
    }, milliseconds)
  }

  async #crashDuring(at: Extract<InjectedFault, { kind: 'crash' }>['at'], exchange: Exchange, push: Push) {
    if (at !== 'anywhere') await this.#bare.arm(at)
    const moment = sleep(this.#random.between(0, 40)).then(() => 'moment' as const)
    const delivered = this.#deliver(exchange, push, exchange.body).catch(() => null)
    const given = at === 'anywhere' ? await Promise.race([moment, delivered]) : await delivered
    const isStruck = at === 'anywhere' || (await this.#bare.disarm(at))
    if (!isStruck && given !== null && given !== 'moment') {
      sendAnswer(exchange, given)
      return
    }
    this.#plan.count(`crash ${at}`)
    this.#crash ??= this.#down()
  }

  /** The server is gone for a while, and what it left locked is found even later. */
  async #down(): Promise<void> {
    for (const kind of ['lost-after', 'torn', 'torn', 'server-error', 'server-error']) this.#faultOfAll(kind)
    await this.server.crash()
    this.crashes.push({ at: Date.now(), intents: await this.#bare.intents() })
    await sleep(this.#random.between(50, 400))
    const locks = await this.#bare.locks()
    this.#plan.counts.set('left locked', (this.#plan.counts.get('left locked') ?? 0) + locks.length)
    await this.server.start()
    this.#crash = null
    if (locks.length > 0) this.#leave(locks, this.#random.between(0, 600))
  }

  #kill(process: Writer, what: string, death: 'alone' | 'with its children'): void {
    if (!process.kill(death)) return
    this.#plan.count(`kill ${what}`)
    this.#fault(process.name, 'killed')
  }

  #fault(writer: string, kind: string): void {
    this.faults.push({ at: Date.now(), writer, kind })
  }

  #faultOfAll(kind: string): void {
    for (const { process } of this.#seen.values()) if (process.isAlive) this.#fault(process.name, kind)
  }
}
