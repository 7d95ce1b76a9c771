// The ways for many to change one branch.
import { commandLineCrew, libraryCrew, shellCrew } from './writers.mjs'

/** A writer that gives up early would only flatter the time: the alternatives may try as often as they like. */
const patient = { maxAttempts: 1000, timeoutSeconds: 1800 }

const together = (crew, ids) => Promise.all(ids.map((id) => crew.start(id)))

async function inTurn(crew, ids) {
  const records = []
  for (const id of ids) records.push(await crew.start(id))
  return records
}

const ours = (options) => (place, isCommandLine) =>
  isCommandLine ? commandLineCrew({ ...place, options }) : libraryCrew({ ...place, options })

/** Name to: what it is, who writes (a crew), and in which order they are started. */
export const ways = {
  ours: { title: 'combining (default)', crew: ours({}), order: together },
  uncombined: { title: 'combine: false', crew: ours({ combine: false, ...patient }), order: together },
  loop: { title: 'pull, rebase, push in a loop', crew: shellCrew, order: together },
  queue: { title: 'one at a time', crew: ours(patient), order: inTurn },
}
