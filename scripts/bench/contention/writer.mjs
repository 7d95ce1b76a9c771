// Writers in a process that runs already: `writer.mjs OPTIONS`, those of `openRegistry` as JSON. Each message is the id of
// an agent to spawn; writers run beside each other.
import { openRegistry } from '../../../build/index.js'
import { agent, reportOf } from './request.mjs'

const now = () => performance.timeOrigin + performance.now()
const ending = new globalThis.AbortController()
process.on('disconnect', () => ending.abort())
const registry = openRegistry({ ...JSON.parse(process.argv[2]), signal: ending.signal })

process.on('message', async (id) => {
  const began = now()
  const outcome = await registry.spawn({ agent: agent(id) })
  const ended = now()
  if (process.connected) process.send({ id, began, ended, ...reportOf(outcome) })
})

// What loads late is loaded before time is taken, up to the first write.
const warm = await registry.spawn({ agent: agent('rehearsal') }, { dryRun: true })
if (process.connected) process.send({ isReady: warm.outcome === 'answered', said: reportOf(warm).said })
