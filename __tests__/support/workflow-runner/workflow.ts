import { parse } from 'yaml'

export type Values = Readonly<Record<string, unknown>>

export interface Step {
  readonly id?: string
  readonly name?: string
  readonly if?: string | boolean
  readonly uses?: string
  readonly with?: Values
  readonly run?: string
  readonly shell?: string
  readonly 'working-directory'?: string
  readonly env?: Values
  readonly 'continue-on-error'?: string | boolean
}

export interface Strategy {
  readonly matrix?: unknown
  readonly 'fail-fast'?: boolean
  readonly 'max-parallel'?: unknown
}

export interface Job {
  readonly needs?: string | readonly string[]
  readonly if?: string | boolean
  readonly permissions?: Values
  readonly env?: Values
  readonly outputs?: Values
  readonly strategy?: Strategy
  readonly steps: readonly Step[]
}

export interface Workflow {
  readonly name?: string
  readonly on: unknown
  readonly env?: Values
  readonly permissions?: Values
  readonly jobs: Readonly<Record<string, Job>>
}

/** What the runner does, and what it may pass over since it changes no result. */
const known = {
  workflow: ['name', 'run-name', 'on', 'env', 'permissions', 'jobs'],
  job: [
    'name',
    'needs',
    'if',
    'runs-on',
    'permissions',
    'env',
    'outputs',
    'strategy',
    'timeout-minutes',
    'steps',
  ],
  strategy: ['matrix', 'fail-fast', 'max-parallel'],
  step: [
    'id',
    'name',
    'if',
    'uses',
    'with',
    'run',
    'shell',
    'working-directory',
    'env',
    'continue-on-error',
    'timeout-minutes',
  ],
}

export const actions = {
  own: /^(\.\/|agent-registry\/agent-registry@.+)$/,
  checkout: /^actions\/checkout@/,
  script: /^actions\/github-script@/,
}

/** Reads a workflow file; throws for whatever this runner does not do, so that no test rests on what was passed over. */
export function parseWorkflow(text: string): Workflow {
  const workflow = parse(text) as Workflow
  check('workflow', workflow, 'the workflow')
  for (const [id, job] of Object.entries(workflow.jobs)) {
    check('job', job, `job ${id}`)
    checkStrategy(job.strategy ?? {}, `job ${id}`)
    for (const need of needsOf(job)) {
      if (!(need in workflow.jobs)) throw new Error(`job ${id}: needs ${need}, which is no job`)
    }
    job.steps.forEach((step, index) => {
      checkStep(step, `job ${id}, step ${step.id ?? index + 1}`)
    })
  }
  return workflow
}

export function jobOf({ jobs }: Workflow, id: string): Job {
  const job = jobs[id]
  if (job === undefined) throw new Error(`no job ${id}`)
  return job
}

export const needsOf = ({ needs = [] }: Job): readonly string[] =>
  typeof needs === 'string' ? [needs] : needs

function check(kind: keyof typeof known, value: object, where: string): void {
  const unknown = Object.keys(value).find((key) => !known[kind].includes(key))
  if (unknown !== undefined) throw new Error(`${where}: the runner does not know ${unknown}`)
}

function checkStrategy(strategy: Strategy, where: string): void {
  check('strategy', strategy, where)
  // With it, which legs run depends on who is first.
  if (strategy.matrix !== undefined && strategy['fail-fast'] !== false) {
    throw new Error(`${where}: the runner knows fail-fast: false only`)
  }
}

function checkStep(step: Step, where: string): void {
  check('step', step, where)
  const { uses, run, shell = 'bash' } = step
  if ((uses === undefined) === (run === undefined)) throw new Error(`${where}: has not one of uses and run`)
  if (shell !== 'bash') throw new Error(`${where}: unknown shell ${shell}`)
  if (uses !== undefined && !Object.values(actions).some((action) => action.test(uses))) {
    throw new Error(`${where}: unknown action ${uses}`)
  }
}
