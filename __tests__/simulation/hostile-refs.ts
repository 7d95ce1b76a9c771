import type { OperationName } from '../../src/core/operations/index.js'
import { digestOf, type Request } from '../../src/commit/request.js'
import { hour, requestFor, today } from '../commit/memory-fixture.js'
import { forgeIntent, intentNameOf, formatForgedIntent, type ForgedIntent } from './forged-intent.js'
import type { RefChange } from './history.js'
import type { NumberedRemote } from './numbered-remote.js'
import type { Random } from './random.js'
import { readTrailers } from './trailers.js'
import type { Assignment } from './writer.js'

/** The refs beside the branch as somebody finds them who may push there, and does not keep the protocol. */
interface HostileScene {
  readonly remote: NumberedRemote
  readonly random: Random
  readonly assignments: readonly Assignment[]
  /** What the refs have been. */
  readonly refs: readonly RefChange[]
  /** Milliseconds since 1970. */
  readonly date: number
}

/** What somebody does to the refs. */
type HostileAct = (found: HostileScene) => void

/** A request that nobody calls: who lands it has been taken in. */
const makeUnwantedRequest = ({ random }: HostileScene): Request =>
  requestFor<OperationName>(
    { operation: 'spawn', agent: { specialization: 'writer' } },
    { requestId: `forged-${random.below(1e9)}`, actor: 'mallory', time: today },
  )

function plantRef({ remote }: HostileScene, text: string, name: string): void {
  remote.intents.set(name, remote.keep(text))
}

/** An intent that would be in order but for what is forged about it. */
const plantForgedIntent =
  (forged: (intent: ForgedIntent, found: HostileScene) => Partial<ForgedIntent>, name?: string): HostileAct =>
  (found) => {
    const { remote, random, date, assignments } = found
    const request = makeUnwantedRequest(found)
    const intent = forgeIntent(request, remote.head, date + hour, 'nonce')
    // Whoever knows the key could as well call.
    const key = random.pick(assignments.map(({ keys }) => keys?.[0]))
    const text = formatForgedIntent({ ...intent, ...forged(intent, found) }, key)
    plantRef(found, text, name ?? intentNameOf(request.context.request_id))
  }

const withKey =
  (isWrongFor: (keys: readonly string[]) => boolean, key?: string): HostileAct =>
  (found) => {
    const combining = found.assignments.flatMap(({ keys }) => (keys === null ? [] : [keys]))
    // To writers who hold no key, an unsigned intent is as good as one of theirs, whoever published it.
    if (!combining.every(isWrongFor)) return
    const request = makeUnwantedRequest(found)
    const intent = forgeIntent(request, found.remote.head, found.date + hour, 'nonce')
    plantRef(found, formatForgedIntent(intent, key), intentNameOf(request.context.request_id))
  }

const plantIntent =
  (text: string, name: (found: HostileScene) => string | undefined): HostileAct =>
  (found) => {
    const at = name(found)
    if (at !== undefined) plantRef(found, text, at)
  }

const makeUnusedName = (found: HostileScene): string =>
  intentNameOf(makeUnwantedRequest(found).context.request_id)
const pickWriterName = ({ random, assignments }: HostileScene): string | undefined =>
  random.pick(assignments.map(({ request }) => intentNameOf(request.context.request_id)))
const pickPublishedName = ({ random, remote }: HostileScene): string | undefined =>
  random.pick([...remote.intents.keys()])

/** Once more what has landed, and was deleted. */
function replayRef({ remote, random, refs }: HostileScene): void {
  const { head } = remote
  const landed = new Set(
    (head === null ? [] : remote.chain(head)).map(
      (commit) => readTrailers(remote.commits.get(commit)?.message ?? '')?.intent,
    ),
  )
  const again = random.pick(refs.filter(({ name, blob }) => landed.has(blob) && !remote.intents.has(name)))
  if (again?.blob !== undefined && again.blob !== null) remote.intents.set(again.name, again.blob)
}

/** By the names under which histories allow them. */
export const hostileActs: Readonly<Record<string, HostileAct>> = {
  'of another branch': plantForgedIntent(() => ({ branch: 'other' })),
  'of another root': plantForgedIntent(() => ({ root: 'elsewhere' })),
  'of a fork': plantForgedIntent(() => ({ repository: 'mallory/fork' })),
  'of a later protocol': plantForgedIntent(() => ({ protocol: 3 })),
  'of an earlier protocol': plantForgedIntent(() => ({ protocol: 1 })),
  'of other decisions': plantForgedIntent(() => ({ decisions: 2 })),
  expired: plantForgedIntent((_, { date }) => ({ deadline: date - 2 * hour })),
  'with another digest': plantForgedIntent(({ request }) => ({
    request: { ...request, digest: digestOf({ operation: 'capacity' }) },
  })),
  'with a read for a change': plantForgedIntent(({ request }) => ({
    request: { ...request, command: { operation: 'capacity' }, digest: digestOf({ operation: 'capacity' }) },
  })),
  'with a base that nobody knows': plantForgedIntent(() => ({ base: 'f'.repeat(40) })),
  'under the name of another': plantForgedIntent(() => ({}), intentNameOf('somebody else')),
  'signed with another key': withKey(() => true, 'of mallory'),
  unsigned: withKey((keys) => keys.length > 0),
  unreadable: plantIntent('\u0000 no intent at all', makeUnusedName),
  giant: plantIntent(`{"protocol":2,"deadline":1,"more":"${'x'.repeat(300 * 1024)}"}\n\n`, makeUnusedName),
  'junk in numbers': (found) => {
    const number = found.random.pick([20, 100, 400])
    for (let index = 0; index < number; index += 1)
      plantRef(found, `junk ${index % 3}\n`, makeUnusedName(found))
  },
  'junk in the way of a publish': plantIntent('{}\n\n', pickWriterName),
  'junk in place of an intent': plantIntent('{}\n\n', pickPublishedName),
  'a replay': replayRef,
  'a ref deleted': (found) => {
    const name = pickPublishedName(found)
    if (name !== undefined) found.remote.intents.delete(name)
  },
  'all refs deleted': ({ remote }) => {
    remote.intents.clear()
  },
}
