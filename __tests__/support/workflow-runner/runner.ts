import { type Contexts, evaluate, isMet } from './expression.js'
import { type Leg, runLeg } from './matrix-job.js'
import { limitConcurrency } from './concurrency-limit.js'
import { legsOf } from './matrix.js'
import type { JobResult, LegResult, Result, WorkflowResult } from './result.js'
import { jobContexts, type Run, type RunOptions, startRun } from './run.js'
import { jobOf, needsOf, parseWorkflow, type Workflow } from './workflow.js'

type Limit = ReturnType<typeof limitConcurrency>
type JobResults = Readonly<Record<string, JobResult>>

/**
 * Runs the jobs of a workflow file on this machine as GitHub would, whatever starts it: with real processes, a real
 * checkout and the committed action. It knows the part of the language that our examples use, and throws at the rest.
 */
export async function runWorkflow(text: string, options: RunOptions = {}): Promise<WorkflowResult> {
  const workflow = parseWorkflow(text)
  const run = await startRun(workflow, options)
  const limit = limitConcurrency(options.parallel === false ? 1 : Infinity)
  const started = new Map<string, Promise<JobResult>>()
  const resultsOf = async (ids: readonly string[]): Promise<JobResults> =>
    Object.fromEntries(await Promise.all(ids.map(async (id) => [id, await resultOf(id)] as const)))
  const resultOf = (id: string): Promise<JobResult> => {
    const result = started.get(id) ?? follow(id)
    started.set(id, result)
    return result
  }
  const follow = async (id: string): Promise<JobResult> =>
    runJob(run, id, await resultsOf(ancestors(workflow, id)), limit)
  const jobs = await resultsOf(Object.keys(workflow.jobs))
  return { result: overall(Object.values(jobs)), jobs }
}

/** All jobs that must have ended before this one: GitHub's status functions look at the whole chain. */
function ancestors(workflow: Workflow, id: string): string[] {
  const needs = needsOf(jobOf(workflow, id))
  return [...new Set(needs.flatMap((need) => [need, ...ancestors(workflow, need)]))]
}

const overall = (results: readonly { readonly result: Result }[]): Result =>
  results.some(({ result }) => result === 'failure') ? 'failure' : 'success'

async function runJob(run: Run, id: string, before: JobResults, limit: Limit): Promise<JobResult> {
  const job = jobOf(run.workflow, id)
  const permissions = job.permissions ?? run.workflow.permissions
  const nothing = { outputs: {}, permissions, error: null, legs: [] }
  const needs = Object.fromEntries(
    needsOf(job).map((need) => [need, { result: before[need]?.result, outputs: before[need]?.outputs }]),
  )
  const contexts = { ...jobContexts(run, id), needs }
  const results = Object.values(before).map(({ result }) => result)
  const status = {
    success: results.every((result) => result === 'success'),
    failure: results.includes('failure'),
  }
  try {
    if (!isMet(job.if, contexts, status)) return { ...nothing, result: 'skipped' }
    const legs = await runLegs(run, id, contexts, limit)
    return { ...nothing, result: overall(legs), outputs: merged(legs), legs }
  } catch (error) {
    return { ...nothing, result: 'failure', error: String(error) }
  }
}

function runLegs(run: Run, id: string, contexts: Contexts, limit: Limit): Promise<LegResult[]> {
  const job = jobOf(run.workflow, id)
  const { matrix, 'max-parallel': most = Infinity } = job.strategy ?? {}
  const combinations = matrix === undefined ? [{}] : legsOf(evaluate(matrix, contexts))
  const atOnce = limitConcurrency(Number(evaluate(most, contexts)))
  const total = combinations.length
  const legs = combinations.map((values, index): Leg => ({ matrix: values, index, total }))
  return Promise.all(legs.map((leg) => atOnce(() => limit(() => runLeg(run, id, contexts, leg)))))
}

/** Outputs of a job: a leg overwrites those of legs before it, but not with nothing. */
function merged(legs: readonly LegResult[]): Record<string, string> {
  const all: Record<string, string> = {}
  for (const [name, value] of legs.flatMap(({ outputs }) => Object.entries(outputs))) {
    all[name] = value === '' ? (all[name] ?? '') : value
  }
  return all
}
