// One variant of the waiting times: `run.mjs CROWDS FIND REPLACE` prints, for each size of a crowd, the means over some
// runs as JSON. A request takes 0.9 to 1.3 units; writers begin within one unit.
import '../../loaders/typescript.mjs'
import { mutate } from '../../loaders/mutate.mjs'

const [crowds = '', find = '', replace = ''] = process.argv.slice(2)
if (find !== '') mutate({ name: find, file: 'src/commit/combine/timing.ts', find, replace })

const { MemoryRemote, MemoryStore } = await import('../../../src/store/memory.ts')
const { carryOut } = await import('../../../src/commit/loop.ts')
const { newRequest } = await import('../../../src/commit/request.ts')
const { defaultPolicy, silent } = await import('../../../src/commit/policy.ts')
const { Scheduler } = await import('../../../__tests__/simulation/scheduler.ts')
const { Random } = await import('../../../__tests__/simulation/random.ts')

/** Milliseconds of virtual time that a request takes at the server's usual pace. */
const unit = 300
const runs = 12
const person = { name: 'Writer', email: 'writer@example.com' }
const begin = Date.UTC(2026, 0, 1)

/** A store whose every request takes its time; those that a remote store makes no request for take none. */
function distant(remote, scheduler, random, count) {
  const store = new MemoryStore(remote)
  const wait = (time) => new Promise((done) => scheduler.after(time, done))
  const request = async (act) => {
    count()
    const time = unit * random.between(0.9, 1.3)
    await wait(time / 2)
    const answer = await act()
    await wait(time / 2)
    return answer
  }
  const brought = new Set()
  let head
  let isAtomic
  const show = async (look) => {
    const files = (await store.readAt(look.commit)).files
    if (look.commit !== head) await request(() => undefined)
    head = look.commit
    for (const blob of look.intents.values()) brought.add(blob)
    return { ...look, files }
  }
  const intents = {
    place: store.intents.place,
    obstacle: () => (isAtomic ??= request(() => null)),
    look: () => request(() => store.intents.look()),
    texts: async (blobs) => {
      const texts = () => store.intents.texts(blobs)
      if (blobs.every((blob) => brought.has(blob))) return await texts()
      for (const blob of blobs) brought.add(blob)
      return await request(texts)
    },
    keep: (text) => store.intents.keep(text),
    move: (moves) => request(() => store.intents.move(moves)),
  }
  return {
    branch: store.branch,
    intents,
    read: async (look) => await show(look ?? (await intents.look())),
    commit: (parent, chain) => store.commit(parent, chain),
    push: (...move) => request(() => store.push(...move)),
    stands: (expected) => request(() => store.stands(expected)),
    relation: (base, commit) => store.relation(base, commit),
    log: (from, until) => store.log(from, until),
  }
}

async function race(writers, seed) {
  const random = new Random(seed)
  const scheduler = new Scheduler()
  const remote = new MemoryRemote()
  const files = new Map([['config.json', '{"max_active_agents":1000}\n']])
  remote.head = remote.add({ parents: [], message: 'Begin\n', time: begin, files })
  let requests = 0
  const store = () => distant(remote, scheduler, random, () => (requests += 1))
  const effects = {
    now: () => scheduler.now,
    date: () => Math.round(begin + scheduler.now),
    sleep: (time) => new Promise((done) => scheduler.after(time, done)),
    random: () => random.next(),
  }
  const options = { policy: defaultPolicy, effects, log: silent, root: '', dryRun: false }
  const combining = { keys: [], obstacle: () => Promise.resolve(null) }
  let last = 0
  for (let index = 0; index < writers; index += 1) {
    scheduler.after(random.between(0, unit), async () => {
      const command = { operation: 'spawn', agent: { specialization: 'reviewer' } }
      const asked = { actor: `writer ${index}`, author: person, committer: person, time: effects.date() }
      // Minted by the seed instead of by chance.
      const request = newRequest(command, { ...asked, id: `writer-${index}`, origin: 'minted' })
      const { outcome, error } = await carryOut(store(), request, { ...options, combining })
      if (outcome !== 'committed') throw new Error(`a writer ended with ${outcome}: ${error?.message}`)
      last = scheduler.now
    })
  }
  await scheduler.run()
  return { time: last / unit, requests: requests / writers }
}

const results = []
for (const writers of crowds.split(',').map(Number)) {
  const races = []
  for (let seed = 1; seed <= runs; seed += 1) races.push(await race(writers, seed))
  const mean = (key) => races.reduce((sum, one) => sum + one[key], 0) / runs
  results.push({ time: mean('time'), requests: mean('requests') })
}
console.log(JSON.stringify(results))
