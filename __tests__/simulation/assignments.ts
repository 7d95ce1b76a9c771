import type { Command } from '../../src/generated/types.js'
import { digestOf, newRequest, type RequestOrigin, type Request } from '../../src/commit/request.js'
import { parseRequestId } from '../../src/commit/request-id.js'
import { hour, today } from '../commit/memory-fixture.js'
import { drawCommand, drawEvidence } from './commands.js'
import type { FaultProfile } from './fault-profiles.js'
import type { Random } from './random.js'
import type { Assignment } from './writer.js'

const day = 24 * hour

interface Drawn {
  readonly origin: RequestOrigin
  readonly requestId: string
  readonly run: string | null
  readonly command: Command
  /** When it is called, milliseconds. */
  readonly at: number
}

/**
 * When a writer calls, milliseconds: most in a crowd, some later, a few after days. A run's next attempt begins when the
 * one before has ended, or was given up: long after its first requests.
 */
function drawTime(random: Random, run: string | null, { crowded: isCrowded }: FaultProfile): number {
  const crowded = random.between(0, isCrowded ? 400 : random.pick([200, 500, 1500, 20_000]))
  if (run === '7.2') return 60_000 + crowded
  if (run === '7.3' || (run === null && random.chance(isCrowded ? 0.03 : 0.1)))
    return random.between(day, 30 * day)
  return crowded
}

const origins = ['minted', 'minted', 'given', 'derived'] as const
const crowdedOrigins = ['minted', 'minted', ...origins] as const

/** Ids that several writers may go by. */
class Identities {
  readonly #random: Random
  readonly #faultProfile: FaultProfile
  readonly #commands = new Map<string, Command>()
  readonly #minted: Drawn[] = []

  constructor(random: Random, faultProfile: FaultProfile) {
    this.#random = random
    this.#faultProfile = faultProfile
  }

  draw(): Drawn {
    const random = this.#random
    const command = drawCommand(random, this.#faultProfile)
    const origin: RequestOrigin = random.pick(this.#faultProfile.crowded ? crowdedOrigins : origins)
    if (origin === 'minted') {
      const requestId = `minted-${this.#minted.length + 1}`
      const minted = { origin, requestId, run: null, command, at: drawTime(random, null, this.#faultProfile) }
      this.#minted.push(minted)
      return minted
    }
    const unknown = random.pick(this.#minted)
    if (unknown !== undefined && random.chance(0.2)) {
      // As users are advised to where the outcome of their call is unknown; nobody knows its id before.
      return { ...unknown, origin: 'given', at: unknown.at + random.between(20_000, 100_000) }
    }
    if (origin === 'given') {
      const requestId = random.pick(['nightly', 'nightly-1'])
      // Now and then somebody uses an id again, for something else.
      const again = random.chance(0.85) ? this.#first(requestId, command) : command
      return { origin, requestId, run: null, command: again, at: drawTime(random, null, this.#faultProfile) }
    }
    const step = random.pick(['step-1', 'step-2'])
    const known = this.#first(step, command)
    // As in a workflow, the id of a step depends on its command.
    const requestId = `${step}-${digestOf(known).slice(0, 8)}`
    const run = random.pick(['7.1', '7.1', '7.2', '7.3'])
    return { origin, requestId, run, command: known, at: drawTime(random, run, this.#faultProfile) }
  }

  #first(id: string, command: Command): Command {
    const known = this.#commands.get(id) ?? command
    this.#commands.set(id, known)
    return known
  }
}

function requestOf(
  { origin, requestId, run, command }: Drawn,
  writer: string,
  time: number,
  random: Random,
): Request {
  const person = { name: `Writer ${writer}`, email: 'writer@example.com' }
  const request = newRequest(command, {
    // Minted by the seed instead of by chance.
    id: parseRequestId(requestId),
    origin,
    ...(run === null ? {} : { run }),
    actor: writer,
    author: person,
    committer: person,
    time: Math.round(time),
  })
  return { ...request, evidence: drawEvidence(random, command) }
}

/** Keys of the writers of one history: in most there are none, or one; in some a new one is being introduced. */
function drawKeys(random: Random): () => readonly string[] | null {
  const isPlain = random.chance(0.12)
  const choices = random.pick([
    [[]],
    [[]],
    [[], null],
    [['key']],
    [['new', 'old'], ['old', 'new'], ['old']],
    [['new', 'old'], ['old'], ['new'], [], null],
  ])
  return () => (isPlain ? null : (random.pick<readonly string[] | null>(choices) ?? null))
}

/** What 2 to 12 writers are to do. */
export function drawAssignments(random: Random, faultProfile: FaultProfile): Assignment[] {
  const identities = new Identities(random, faultProfile)
  const keys = drawKeys(random)
  const least = faultProfile.crowded ? 5 : 2
  return Array.from({ length: least + random.below(13 - least) }, (_, index): Assignment => {
    const writer = String.fromCharCode(65 + index)
    const identity = identities.draw()
    const { at } = identity
    const skew = random.chance(0.5) ? 0 : Math.round(random.between(-hour, hour))
    return {
      writer,
      request: requestOf(identity, writer, today + at + skew, random),
      dryRun: random.chance(0.04),
      policy: {
        maxAttempts: random.chance(0.15) ? 1 + random.below(3) : 50,
        timeout: random.chance(0.1) ? random.between(100, 3000) : 300_000,
      },
      at,
      keys: keys(),
      skew,
      diesBefore: random.chance(faultProfile.death) ? 1 + random.below(faultProfile.lifetime) : null,
    }
  })
}
