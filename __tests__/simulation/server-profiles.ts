import type { FaultProfile } from './fault-profiles.js'
import type { Random } from './random.js'
import type { ServerProfile } from './server.js'
import type { Assignment } from './writer.js'

const usualProfile: ServerProfile = {
  atomic: 'yes',
  refsPerPush: Infinity,
  poison: new Set(),
  hook: 'before',
  publishing: true,
}

const serverPeculiarities: readonly [Partial<ServerProfile>, ...Partial<ServerProfile>[]] = [
  {},
  { refsPerPush: 2 },
  { refsPerPush: 4 },
  { atomic: 'no' },
  { atomic: 'found out' },
  { atomic: 'ignored' },
  { publishing: false },
]

/** A server, with whatever makes it hard to combine on. */
export function drawServerProfile(
  random: Random,
  faultProfile: FaultProfile,
  assignments: readonly Assignment[],
): ServerProfile {
  const ids = assignments.map(({ request }) => request.context.request_id)
  return {
    ...usualProfile,
    ...(random.chance(faultProfile.server) ? random.pick(serverPeculiarities) : {}),
    poison: new Set(random.chance(faultProfile.poison) ? ids.filter(() => random.chance(0.25)) : []),
    // What looks after the leases lets an intent be published first.
    hook: random.pick(['before', 'after', 'after']),
  }
}
