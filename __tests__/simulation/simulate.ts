import { today } from '../commit/memory-fixture.js'
import { findViolations } from './checker.js'
import { drawAssignments } from './assignments.js'
import { drawServerProfile } from './server-profiles.js'
import { faultProfiles } from './fault-profiles.js'
import { drawRemote } from './commands.js'
import { FaultPlan } from './fault-plan.js'
import type { History } from './history.js'
import { branchDisturbances } from './branch-disturbances.js'
import { Random } from './random.js'
import { Recorder } from './recorder.js'
import { SimulatedRemote } from './remote.js'
import { Scheduler } from './scheduler.js'
import { Server } from './server.js'
import { SimulatedStore } from './simulated-store.js'
import { hostileActs } from './hostile-refs.js'
import type { Scene } from './network.js'
import { Writer, type Assignment } from './writer.js'

export interface Simulation {
  readonly seed: number
  readonly faultProfile: string
  readonly history: History
  /** What happened, a line each, in order. */
  readonly trace: readonly string[]
  /** What the checker finds wrong; empty for a legal history. */
  readonly wrong: readonly string[]
}

/** Has people do things to the branch in the middle of it all. */
function scheduleBranchDisturbances(
  { scheduler, recorder, remote, random }: Scene,
  assignments: readonly Assignment[],
): void {
  const { memory } = remote
  const names = Object.keys(branchDisturbances)
  const requests = assignments.map(({ request }) => request)
  const name = random.pick(names) ?? ''
  scheduler.after(random.between(0, random.pick([1500, 5000, 100_000])), () => {
    const { head } = memory
    if (head === null) return
    const seen = recorder.heads.map(({ commit }) => commit).filter((commit) => commit !== null)
    const next = branchDisturbances[name]?.({ remote: memory, head, seen, random, requests }) ?? null
    if (next === null) return
    memory.head = next
    remote.happened(null, name)
  })
}

/** Has strangers do things to what stands beside the branch. */
function scheduleHostileActs(
  { scheduler, recorder, remote, random }: Scene,
  assignments: readonly Assignment[],
): void {
  // Most repetitions come too early, or too late, to be any.
  const name = random.pick([...Object.keys(hostileActs), 'a replay', 'a replay']) ?? ''
  const [from, until] = name === 'a replay' ? [1500, 8000] : [0, random.pick([300, 1500, 5000])]
  scheduler.after(random.between(from, until), () => {
    const { refs } = recorder
    const before = refs.length
    const date = Math.round(today + scheduler.now)
    hostileActs[name]?.({ remote: remote.memory, random, assignments, refs, date })
    remote.happened(null, null)
    if (refs.length > before) recorder.fault('a stranger', name)
  })
}

/** Leaves one ref locked, for a while or for good. */
function scheduleStaleLock({ scheduler, recorder, remote, random }: Scene): void {
  scheduler.after(random.between(0, 3000), () => {
    const name = random.pick([...remote.memory.intents.keys()])
    if (name === undefined) return
    recorder.fault('the server', 'lock')
    recorder.note(`${recorder.blobName(remote.memory.intents.get(name) ?? null)} is locked`)
    const unlock = remote.server.lock(name)
    scheduler.after(random.pick([300, 3000, 20_000, 500_000]), unlock)
  })
}

function repeat(count: number, happen: () => void): void {
  for (let left = count; left > 0; left -= 1) happen()
}

/** Runs one history: the seed decides everything. */
export async function simulate(seed: number): Promise<Simulation> {
  const random = new Random(seed)
  const faultProfile = random.pick(faultProfiles)
  const memory = drawRemote(random, faultProfile)
  const assignments = drawAssignments(random, faultProfile)
  const server = new Server(memory, drawServerProfile(random, faultProfile, assignments))
  const scheduler = new Scheduler()
  const recorder = new Recorder(memory, scheduler)
  const remote = new SimulatedRemote(server, memory, recorder, scheduler, random)
  const scene: Scene = { scheduler, recorder, remote, faults: new FaultPlan(faultProfile, random), random }
  for (const assignment of assignments) {
    const writer = new Writer(assignment, scheduler, recorder, random)
    writer.start(new SimulatedStore(writer, scene))
  }
  for (const { writer, request } of assignments)
    if (server.serverProfile.poison.has(request.context.request_id)) recorder.fault(writer, 'poison')
  repeat(random.below(faultProfile.people + 1), () => {
    scheduleBranchDisturbances(scene, assignments)
  })
  repeat(random.below(faultProfile.strangers + 1), () => {
    scheduleHostileActs(scene, assignments)
  })
  repeat(random.below(faultProfile.locks + 1), () => {
    scheduleStaleLock(scene)
  })
  await scheduler.run()
  const history = recorder.history()
  return {
    seed,
    faultProfile: faultProfile.name,
    history,
    trace: recorder.trace,
    wrong: findViolations(history),
  }
}
