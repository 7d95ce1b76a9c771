// How the time of a decision grows with the registry: one spawn, and a batch of spawns as a combiner decides them.
import '../loaders/typescript.mjs'
import { figure, heading } from './print.mjs'
import { inTurns, median, medianRatio } from './processes.mjs'
import { registry } from './repositories.mjs'

const sizes = [1000, 10_000, 100_000]
const batchSize = 128
const batchRegistry = 10_000
const runs = 9
/** One decision takes less time than the clock can tell apart. */
const decisionsPerRun = 20
const root = '.github/agent-system/'
const named = (size) => `${size.toLocaleString('en')} agents`

const filesOf = (size) => new Map(registry(size).map(([path, text]) => [path.slice(root.length), text]))

const spawn = (index) => ({
  command: { operation: 'spawn', agent: { specialization: 'reviewer', human_name: `Newcomer ${index}` } },
  context: {
    time: '2026-02-01T12:00:00.000Z',
    seed: `seed ${index}`,
    actor: 'bench',
    request_id: `request-${index}`,
  },
})

const timed = (run) => () => {
  const begun = performance.now()
  run()
  return { milliseconds: performance.now() - begun }
}

export async function measure() {
  const { decide } = await import('../../src/core/decide.ts')
  const { Snapshot } = await import('../../src/core/records/snapshot.ts')
  const { decideInOrder } = await import('../../src/commit/combine/batch.ts')

  const { command, context } = spawn(0)
  const decideOn = (snapshot) => {
    const decision = decide(snapshot, command, context)
    if (decision.kind !== 'change') throw new Error(`spawn was not decided: ${JSON.stringify(decision)}`)
  }
  const states = sizes.map((size) => ({ size, snapshot: new Snapshot(filesOf(size), { root }) }))
  for (const { snapshot } of states) decideOn(snapshot) // the first decision reads the registry
  const decisions = await inTurns(
    runs,
    Object.fromEntries(
      states.map(({ size, snapshot }) => [
        size,
        timed(() => {
          for (let index = 0; index < decisionsPerRun; index += 1) decideOn(snapshot)
        }),
      ]),
    ),
  )
  heading(
    'decide(spawn) on a registry that was read, medians of alternating runs; the alternative: 1,000 agents',
  )
  const [smallest] = sizes
  const note = (size) => `${(median(decisions[size]) / decisionsPerRun).toFixed(3)} ms`
  figure(named(smallest), 1, { unit: '×', digits: 1, note: note(smallest) })
  for (const size of sizes.slice(1)) {
    const ratio = medianRatio(decisions[size], decisions[smallest])
    figure(named(size), ratio, { unit: '×', digits: 1, most: 3, note: note(size) })
  }

  const files = filesOf(batchRegistry)
  const waiting = Array.from({ length: batchSize }, (_, index) => {
    const request = spawn(index)
    return { name: request.context.request_id, blob: '', intent: { request } }
  })
  const read = new Snapshot(files, { root })
  decideOn(read)
  const batches = await inTurns(runs, {
    decoding: timed(() => new Snapshot(files, { root }).agents()),
    batch: timed(() => {
      const { length } = decideInOrder(read, waiting)
      if (length !== batchSize) throw new Error(`${length} of ${batchSize} spawns were decided`)
    }),
  })
  heading(
    `${batchSize} combined spawns on ${named(batchRegistry)} that were read; the alternative: decoding the registry`,
  )
  figure('decoding', median(batches.decoding), { unit: ' ms' })
  const took = `${median(batches.batch).toFixed(0)} ms`
  figure('deciding the batch', medianRatio(batches.batch, batches.decoding), {
    unit: '×',
    digits: 1,
    most: 3,
    note: took,
  })
}
