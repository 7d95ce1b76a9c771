import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type { History } from '../simulation/history.js'
import { Random } from '../simulation/random.js'
import { FaultProxy } from './fault-proxy.js'
import { BareRepository } from './bare-repository.js'
import { drawCall, registryFiles, type Call } from './calls.js'
import { authorOf, buildHistory, type KillCall } from './history.js'
import { Plan, faultProfiles, type FaultProfile } from './plan.js'
import { Writer, type Answer } from './writer.js'

export interface CampaignOptions {
  /** Path of the command line's script. */
  readonly script: string
  /** An empty folder, which is the caller's to remove. */
  readonly folder: string
  readonly seed: number
  /** Kills of writers to reach. */
  readonly kills: number
  /** What must have happened, whatever the luck of the draw: rounds are added for it, within bounds. */
  readonly wanted?: readonly string[]
  /** Writers that start together. */
  readonly writers?: number
  readonly progress?: (text: string) => void
}

export interface CampaignResult {
  readonly bare: BareRepository
  /** Of the server, which is gone. */
  readonly url: string
  readonly calls: readonly KillCall[]
  readonly history: History
  /** What befell writers and server. */
  readonly counts: ReadonlyMap<string, number>
  /** When each writer's first request came. */
  readonly firstRequests: ReadonlyMap<string, number | null>
  readonly words: ReadonlyMap<string, string>
  readonly swept: Swept
}

/** Refs of intents before and after sweeps. */
export interface Swept {
  readonly before: number
  /** After one at once, and after one by a clock of two days later. */
  readonly atOnce: number
  readonly later: number
}

/** Seconds that a call may take: far more than it needs, and an end to each round. */
const timeoutSeconds = 60
const maxAttempts = 50

class KillsRun {
  readonly random: Random
  readonly plan: Plan
  readonly bare: BareRepository
  readonly proxy: FaultProxy
  readonly calls: KillCall[] = []
  readonly words = new Map<string, string>()
  readonly #options: CampaignOptions
  readonly #temporary: string
  #names = 0

  constructor(options: CampaignOptions) {
    this.#options = options
    this.random = new Random(options.seed)
    this.plan = new Plan(this.random)
    this.bare = new BareRepository(options.folder)
    this.proxy = new FaultProxy(this.bare, this.plan, this.random)
    this.#temporary = join(options.folder, 'temporary')
  }

  async prepare(): Promise<void> {
    await mkdir(this.#temporary)
    await this.bare.create(registryFiles())
    await this.proxy.server.start()
  }

  async round(profile: FaultProfile): Promise<void> {
    this.plan.begin(profile)
    const { writers = 24 } = this.#options
    await Promise.all(Array.from({ length: writers }, () => this.#caller()))
    await this.proxy.settle()
  }

  /** Somebody who wants something done, and asks again under the same id where no answer came. */
  async #caller(): Promise<void> {
    const call = drawCall(this.random, this.#names)
    await sleep(this.random.between(0, 500))
    const requestId = this.random.chance(0.4) ? `request-${this.#names + 1}` : null
    for (;;) {
      const answer = await this.call(call, requestId)
      const isOpen = answer === null || answer.outcome.outcome === 'unknown'
      if (!isOpen || requestId === null || this.random.chance(0.3)) return
      await sleep(this.random.between(0, 800))
    }
  }

  async call({ command, args }: Call, requestId: string | null): Promise<Answer | null> {
    this.#names += 1
    const name = `w${this.#names}`
    const keys = this.plan.keys()
    const [key, previous] = keys ?? []
    const { name: author, email } = authorOf(name)
    const settings = [
      ...['--remote', this.proxy.server.url, '--branch', 'main', '--author', `${author} <${email}>`],
      ...['--timeout-seconds', String(timeoutSeconds), '--max-attempts', String(maxAttempts)],
      ...(requestId === null ? [] : ['--request-id', requestId]),
      ...(keys === null ? ['--combine', 'false'] : []),
      ...(this.random.chance(0.15) ? ['--transport', 'git'] : []),
    ]
    const process = new Writer({
      script: this.#options.script,
      name,
      args: [...args, ...settings],
      temporary: this.#temporary,
      env: {
        ...(key === undefined ? {} : { AGENT_REGISTRY_INTENT_KEY: key }),
        ...(previous === undefined ? {} : { AGENT_REGISTRY_INTENT_KEY_PREVIOUS: previous }),
      },
    })
    this.proxy.admit(process)
    const answer = await process.answer
    this.words.set(name, process.words)
    const { called } = process
    this.calls.push({
      writer: name,
      command,
      requestId,
      called,
      answer,
      timeout: timeoutSeconds * 1000,
      maxAttempts,
      keys,
    })
    return answer
  }

  /** Clears what killed writers left: at once what was carried out, two days later all. */
  async sweep(): Promise<Swept> {
    const before = (await this.bare.intents()).size
    await this.#sweepAt(0)
    const atOnce = (await this.bare.intents()).size
    await this.#sweepAt(48)
    return { before, atOnce, later: (await this.bare.intents()).size }
  }

  async #sweepAt(hours: number): Promise<void> {
    const clock = join(this.#temporary, 'clock.mjs')
    await writeFile(clock, `const now = Date.now\nDate.now = () => now() + ${hours * 3_600_000}\n`)
    const process = new Writer({
      script: this.#options.script,
      name: `sweeper-${hours}`,
      args: ['sweep', '--remote', this.proxy.server.url, '--branch', 'main'],
      temporary: this.#temporary,
      env: { NODE_OPTIONS: `--import=${pathToFileURL(clock).href}` },
    })
    this.proxy.admit(process)
    const answer = await process.answer
    if (answer?.outcome.outcome !== 'answered') throw new Error(`the sweep failed: ${process.words}`)
  }

  async result(): Promise<CampaignResult> {
    const { bare, calls, words, plan, proxy } = this
    const { faults, pushes, crashes } = proxy
    const history = await buildHistory({ bare, calls, faults, pushes, crashes })
    const swept = await this.sweep()
    const firstRequests = new Map(calls.map(({ writer }) => [writer, proxy.firstRequestOf(writer)]))
    return { bare, url: proxy.server.url, calls, words, history, counts: plan.counts, firstRequests, swept }
  }
}

const noFaults: FaultProfile = { name: 'calm', kill: 0, cut: 0, lock: 0, crashes: 0, anytime: 0, keys: [[]] }

/** Some four kills come of a round at least. */
const roundLimit = ({ kills }: CampaignOptions): number => 10 + kills / 4

/** Lets writers work against each other and be killed, round after round, and at last one alone. */
export async function runKills(options: CampaignOptions): Promise<CampaignResult> {
  const one = new KillsRun(options)
  await one.prepare()
  try {
    const isDone = (): boolean =>
      one.plan.kills >= options.kills && (options.wanted ?? []).every((what) => one.plan.counts.has(what))
    for (let round = 0; !isDone() && round < roundLimit(options); round += 1) {
      await one.round(faultProfiles[round % faultProfiles.length] ?? noFaults)
      options.progress?.(`round ${round + 1}: ${one.plan.kills} kills, ${one.calls.length} calls`)
    }
    one.plan.begin(noFaults)
    const patch = { max_active_agents: 500 }
    await one.call(
      { args: ['configure', '--patch', JSON.stringify(patch)], command: { operation: 'configure', patch } },
      null,
    )
    await one.proxy.settle()
    return await one.result()
  } finally {
    await one.proxy.server.crash()
  }
}
