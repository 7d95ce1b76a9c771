import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder } from '../repository.js'
import { perform, type Outcome, type Place } from './actions.js'
import { parseCommandFile } from './command-file.js'
import { type Contexts, evaluate, isMet, texts } from './expression.js'
import type { LegResult, Result, StepResult, Texts } from './result.js'
import { jobEnvironment, type Run, tokenOf } from './run.js'
import { jobOf, type Step, type Values } from './workflow.js'

/** Where a leg stands among those of its job. */
export interface Leg {
  readonly matrix: Values
  readonly index: number
  readonly total: number
}

/** What the steps of one leg leave behind for those that follow. */
interface Progress {
  readonly place: Place
  readonly contexts: Contexts
  /** `env` of workflow and job, then what steps wrote to `GITHUB_ENV`. */
  env: Texts
  /** Folders that steps wrote to `GITHUB_PATH`, newest first. */
  path: string[]
  failed: boolean
  readonly steps: Record<string, Values>
  readonly names: Map<string, number>
}

/** Runs the steps of a job in a new workspace. */
export async function runLeg(run: Run, id: string, before: Contexts, leg: Leg): Promise<LegResult> {
  const job = jobOf(run.workflow, id)
  const folder = await temporaryFolder()
  const place = { workspace: join(folder, 'workspace'), temporary: join(folder, 'temporary') }
  for (const path of Object.values(place)) await mkdir(path)
  const contexts = {
    ...before,
    matrix: leg.matrix,
    strategy: { 'job-index': leg.index, 'job-total': leg.total },
    runner: { os: 'Linux', temp: place.temporary },
  }
  const env = jobEnvironment(run, job.env ?? {}, contexts)
  const progress: Progress = { place, contexts, env, path: [], failed: false, steps: {}, names: new Map() }
  const steps: StepResult[] = []
  for (const step of job.steps) steps.push(await runStep(run, id, step, progress))
  const outputs = texts(job.outputs ?? {}, stepContexts(progress, progress.env))
  return { matrix: leg.matrix, result: progress.failed ? 'failure' : 'success', outputs, steps }
}

const stepContexts = ({ contexts, steps, failed }: Progress, env: Texts): Contexts => ({
  ...contexts,
  steps,
  env,
  job: { status: failed ? 'failure' : 'success' },
})

async function runStep(run: Run, job: string, step: Step, progress: Progress): Promise<StepResult> {
  const done = await attempt(run, job, step, progress)
  const mayFail = evaluate(step['continue-on-error'], stepContexts(progress, progress.env))
  const forgiven = done.result === 'failure' && mayFail === true
  const conclusion = forgiven ? 'success' : done.result
  progress.failed ||= conclusion === 'failure'
  const { result: outcome, outputs, log, summary } = done
  if (step.id !== undefined) progress.steps[step.id] = { outcome, conclusion, outputs }
  return { id: step.id ?? null, outcome, conclusion, outputs, log, summary }
}

type Attempt = Outcome & { readonly result: Result; readonly summary: string }

/** Carries out one step; what is wrong with its expressions fails it, as on GitHub. */
async function attempt(run: Run, job: string, step: Step, progress: Progress): Promise<Attempt> {
  const nothing = { outputs: {}, log: '', summary: '' }
  const status = { success: !progress.failed, failure: progress.failed }
  const action = actionName(step, progress.names)
  try {
    const env = { ...progress.env, ...texts(step.env ?? {}, stepContexts(progress, progress.env)) }
    const contexts = stepContexts(progress, env)
    if (!isMet(step.if, contexts, status)) return { ...nothing, result: 'skipped' }
    const variables = await stepVariables(run, job, action, progress)
    const outcome = await perform(step, {
      contexts,
      env: { ...env, ...variables },
      path: progress.path,
      place: progress.place,
      run,
      token: tokenOf(run, job),
    })
    return {
      ...outcome,
      ...(await collect(outcome, variables, progress)),
      result: outcome.failed ? 'failure' : 'success',
    }
  } catch (error) {
    return { ...nothing, failed: true, result: 'failure', log: String(error) }
  }
}

/** The name that GitHub gives a step in `GITHUB_ACTION`: its id, or one made of what it does and how often that was done. */
function actionName({ id, uses }: Step, names: Map<string, number>): string {
  if (id !== undefined) return id
  const name =
    uses === undefined ? '__run' : uses === './' ? '__self' : `__${uses.replace(/@.*/, '').replace('/', '_')}`
  const times = (names.get(name) ?? 0) + 1
  names.set(name, times)
  return times === 1 ? name : `${name}_${times}`
}

const commandFiles = ['OUTPUT', 'ENV', 'PATH', 'STATE', 'STEP_SUMMARY']

async function stepVariables(run: Run, job: string, action: string, progress: Progress): Promise<Texts> {
  const { workspace, temporary } = progress.place
  const files = commandFiles.map(
    (name) => [`GITHUB_${name}`, join(temporary, `_${name.toLowerCase()}`)] as const,
  )
  for (const [, file] of files) await writeFile(file, '')
  const event = join(temporary, '_event.json')
  await writeFile(event, JSON.stringify(run.event))
  return {
    ...run.variables,
    ...Object.fromEntries(files),
    GITHUB_ACTION: action,
    GITHUB_EVENT_PATH: event,
    GITHUB_JOB: job,
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: temporary,
  }
}

/** Takes up what a step wrote to the runner's files. */
async function collect(outcome: Outcome, files: Texts, progress: Progress) {
  const read = (name: string): Promise<string> => readFile(files[`GITHUB_${name}`] ?? '', 'utf8')
  progress.env = { ...progress.env, ...parseCommandFile(await read('ENV')) }
  const path = (await read('PATH')).split('\n').filter((line) => line !== '')
  progress.path = [...path.reverse(), ...progress.path]
  return {
    outputs: { ...parseCommandFile(await read('OUTPUT')), ...outcome.outputs },
    summary: (await read('STEP_SUMMARY')) + (outcome.summary ?? ''),
  }
}
