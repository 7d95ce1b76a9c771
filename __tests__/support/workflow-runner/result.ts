import type { Values } from './workflow.js'

export type Result = 'success' | 'failure' | 'skipped'
export type Texts = Readonly<Record<string, string>>

export interface StepResult {
  /** Null where the step has none. */
  readonly id: string | null
  /** Before `continue-on-error`. */
  readonly outcome: Result
  readonly conclusion: Result
  readonly outputs: Texts
  readonly log: string
  readonly summary: string
}

/** One run of a job's steps: of a job without a matrix, the only one. */
export interface LegResult {
  readonly matrix: Values
  readonly result: Result
  readonly outputs: Texts
  readonly steps: readonly StepResult[]
}

export interface JobResult {
  readonly result: Result
  readonly outputs: Texts
  /** Rights that the job asks for; undefined where neither job nor workflow says. */
  readonly permissions: Values | undefined
  /** Why the job could not start; null where it did, or was skipped. */
  readonly error: string | null
  readonly legs: readonly LegResult[]
}

export interface WorkflowResult {
  readonly result: Result
  readonly jobs: Readonly<Record<string, JobResult>>
}

/** The result of a step by its id, or by its place from 0. */
export function stepOf({ jobs }: WorkflowResult, job: string, step: string | number, leg = 0): StepResult {
  const steps = jobs[job]?.legs[leg]?.steps ?? []
  const found = typeof step === 'number' ? steps[step] : steps.find(({ id }) => id === step)
  if (found === undefined) throw new Error(`no step ${step} ran in leg ${leg} of job ${job}`)
  return found
}
