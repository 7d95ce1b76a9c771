import { check } from './checker.js'
import { drawnAssignments } from './assignments.js'
import { drawnRemote } from './commands.js'
import { climates, FaultPlan } from './fault-plan.js'
import type { History } from './history.js'
import { deeds } from './people.js'
import { Random } from './random.js'
import { Recorder } from './recorder.js'
import { SimulatedRemote } from './remote.js'
import { Scheduler } from './scheduler.js'
import { SimulatedStore, type Scene } from './simulated-store.js'
import { Writer, type Assignment } from './writer.js'

export interface Simulation {
  readonly seed: number
  readonly climate: string
  readonly history: History
  /** What happened, a line each, in order. */
  readonly trace: readonly string[]
  /** What the checker finds wrong; empty for a legal history. */
  readonly wrong: readonly string[]
}

/** Has people do things to the branch in the middle of it all. */
function people({ scheduler, recorder, remote, random }: Scene, assignments: readonly Assignment[]): void {
  const { memory } = remote
  const names = Object.keys(deeds)
  const requests = assignments.map(({ request }) => request)
  const name = random.pick(names) ?? ''
  scheduler.after(random.between(0, random.pick([1500, 5000, 100_000])), () => {
    const { head } = memory
    if (head === null) return
    const seen = recorder.heads.map(({ commit }) => commit).filter((commit) => commit !== null)
    const next = deeds[name]?.({ remote: memory, head, seen, random, requests }) ?? null
    if (next === null) return
    memory.head = next
    recorder.headMayHaveMoved(name)
  })
}

/** Runs one history: the seed decides everything. */
export async function simulate(seed: number): Promise<Simulation> {
  const random = new Random(seed)
  const climate = random.pick(climates)
  const memory = drawnRemote(random)
  const assignments = drawnAssignments(random, climate)
  const scheduler = new Scheduler()
  const recorder = new Recorder(memory, scheduler)
  const remote = new SimulatedRemote(memory, recorder, scheduler, random)
  const scene: Scene = { scheduler, recorder, remote, faults: new FaultPlan(climate, random), random }
  for (const assignment of assignments) {
    const writer = new Writer(assignment, scheduler, recorder, random)
    writer.start(new SimulatedStore(writer, scene))
  }
  for (let count = random.below(climate.people + 1); count > 0; count -= 1) people(scene, assignments)
  await scheduler.run()
  const history = recorder.history()
  return { seed, climate: climate.name, history, trace: recorder.trace, wrong: check(history) }
}
