import type { Climate } from './fault-profiles.js'
import type { Random } from './random.js'
import type { Character } from './server.js'
import type { Assignment } from './writer.js'

const usual: Character = {
  atomic: 'yes',
  refsPerPush: Infinity,
  poison: new Set(),
  hook: 'before',
  publishing: true,
}

const peculiarities: readonly [Partial<Character>, ...Partial<Character>[]] = [
  {},
  { refsPerPush: 2 },
  { refsPerPush: 4 },
  { atomic: 'no' },
  { atomic: 'found out' },
  { atomic: 'ignored' },
  { publishing: false },
]

/** A server, with whatever makes it hard to combine on. */
export function drawnCharacter(
  random: Random,
  climate: Climate,
  assignments: readonly Assignment[],
): Character {
  const ids = assignments.map(({ request }) => request.context.request_id)
  return {
    ...usual,
    ...(random.chance(climate.server) ? random.pick(peculiarities) : {}),
    poison: new Set(random.chance(climate.poison) ? ids.filter(() => random.chance(0.25)) : []),
    // What looks after the leases lets an intent be published first.
    hook: random.pick(['before', 'after', 'after']),
  }
}
