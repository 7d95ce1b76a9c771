import type { OperationName } from '../../src/core/operations/index.js'
import { digestOf, type Request } from '../../src/commit/request.js'
import { hour, requestFor, today } from '../commit/memory-fixture.js'
import { intentOf, nameOf, textOf, type Forged } from './forged-intent.js'
import type { RefChange } from './history.js'
import type { NumberedRemote } from './numbered-remote.js'
import type { Random } from './random.js'
import { carried } from './trailers.js'
import type { Assignment } from './writer.js'

/** The refs beside the branch as somebody finds them who may push there, and does not keep the protocol. */
interface Found {
  readonly remote: NumberedRemote
  readonly random: Random
  readonly assignments: readonly Assignment[]
  /** What the refs have been. */
  readonly refs: readonly RefChange[]
  /** Milliseconds since 1970. */
  readonly date: number
}

/** What somebody does to the refs. */
type Deed = (found: Found) => void

/** A request that nobody calls: who lands it has been taken in. */
const unwanted = ({ random }: Found): Request =>
  requestFor<OperationName>(
    { operation: 'spawn', agent: { specialization: 'writer' } },
    { requestId: `forged-${random.below(1e9)}`, actor: 'mallory', time: today },
  )

function plant({ remote }: Found, text: string, name: string): void {
  remote.intents.set(name, remote.keep(text))
}

/** An intent that would be in order but for what is forged about it. */
const forgery =
  (forged: (intent: Forged, found: Found) => Partial<Forged>, name?: string): Deed =>
  (found) => {
    const { remote, random, date, assignments } = found
    const request = unwanted(found)
    const intent = intentOf(request, remote.head, date + hour, 'nonce')
    // Whoever knows the key could as well call.
    const key = random.pick(assignments.map(({ keys }) => keys?.[0]))
    const text = textOf({ ...intent, ...forged(intent, found) }, key)
    plant(found, text, name ?? nameOf(request.context.request_id))
  }

const withKey =
  (isWrongFor: (keys: readonly string[]) => boolean, key?: string): Deed =>
  (found) => {
    const combining = found.assignments.flatMap(({ keys }) => (keys === null ? [] : [keys]))
    // To writers who hold no key, an unsigned intent is as good as one of theirs, whoever published it.
    if (!combining.every(isWrongFor)) return
    const request = unwanted(found)
    const intent = intentOf(request, found.remote.head, found.date + hour, 'nonce')
    plant(found, textOf(intent, key), nameOf(request.context.request_id))
  }

const planted =
  (text: string, name: (found: Found) => string | undefined): Deed =>
  (found) => {
    const at = name(found)
    if (at !== undefined) plant(found, text, at)
  }

const nowhere = (found: Found): string => nameOf(unwanted(found).context.request_id)
const forWriter = ({ random, assignments }: Found): string | undefined =>
  random.pick(assignments.map(({ request }) => nameOf(request.context.request_id)))
const published = ({ random, remote }: Found): string | undefined => random.pick([...remote.intents.keys()])

/** Once more what has landed, and was deleted. */
function replay({ remote, random, refs }: Found): void {
  const { head } = remote
  const landed = new Set(
    (head === null ? [] : remote.chain(head)).map(
      (commit) => carried(remote.commits.get(commit)?.message ?? '')?.intent,
    ),
  )
  const again = random.pick(refs.filter(({ name, blob }) => landed.has(blob) && !remote.intents.has(name)))
  if (again?.blob !== undefined && again.blob !== null) remote.intents.set(again.name, again.blob)
}

/** By the names under which histories allow them. */
export const strangeDeeds: Readonly<Record<string, Deed>> = {
  'of another branch': forgery(() => ({ branch: 'other' })),
  'of another root': forgery(() => ({ root: 'elsewhere' })),
  'of a fork': forgery(() => ({ repository: 'mallory/fork' })),
  'of a later protocol': forgery(() => ({ protocol: 2 })),
  'of other decisions': forgery(() => ({ decisions: 2 })),
  expired: forgery((_, { date }) => ({ deadline: date - 2 * hour })),
  'with another digest': forgery(({ request }) => ({
    request: { ...request, digest: digestOf({ operation: 'capacity' }) },
  })),
  'with a read for a change': forgery(({ request }) => ({
    request: { ...request, command: { operation: 'capacity' }, digest: digestOf({ operation: 'capacity' }) },
  })),
  'with a base that nobody knows': forgery(() => ({ base: 'f'.repeat(40) })),
  'under the name of another': forgery(() => ({}), nameOf('somebody else')),
  'signed with another key': withKey(() => true, 'of mallory'),
  unsigned: withKey((keys) => keys.length > 0),
  unreadable: planted('\u0000 no intent at all', nowhere),
  giant: planted(`{"protocol":1,"deadline":1,"more":"${'x'.repeat(300 * 1024)}"}\n\n`, nowhere),
  'junk in numbers': (found) => {
    const number = found.random.pick([20, 100, 400])
    for (let index = 0; index < number; index += 1) plant(found, `junk ${index % 3}\n`, nowhere(found))
  },
  'junk in the way of a publish': planted('{}\n\n', forWriter),
  'junk in place of an intent': planted('{}\n\n', published),
  'a replay': replay,
  'a ref deleted': (found) => {
    const name = published(found)
    if (name !== undefined) found.remote.intents.delete(name)
  },
  'all refs deleted': ({ remote }) => {
    remote.intents.clear()
  },
}
