import { git } from '../repository.js'
import type { Contexts } from './expression.js'
import { texts } from './expression.js'
import type { Texts } from './result.js'
import type { Values, Workflow } from './workflow.js'

export interface StubResult {
  readonly status?: number
  readonly outputs?: Texts
  readonly log?: string
}

export interface RunOptions {
  /** Payload of the event that started the run. */
  readonly event?: Values
  /** Default: `workflow_dispatch`. */
  readonly eventName?: string
  /** Inputs of a `workflow_dispatch`; those left out have their defaults. */
  readonly inputs?: Values
  readonly secrets?: Texts
  readonly vars?: Texts
  /** Variables of the runner, such as `GITHUB_SERVER_URL`, `GITHUB_API_URL` and `GITHUB_REPOSITORY`. */
  readonly env?: Texts
  /** `github.token`, for a job by its id. */
  readonly token?: string | ((job: string) => string)
  /** Stands in for our own action, which else is the committed one. */
  readonly actionStub?: (inputs: Texts, env: Texts) => StubResult | Promise<StubResult>
  /** Path of a bare repository that `actions/checkout` gets; without it, that of the server. */
  readonly repository?: string
  /** Whether jobs and legs that need not wait for each other run at once; default true. */
  readonly parallel?: boolean
}

/** A run of a workflow: what all its jobs have in common. */
export interface Run {
  readonly workflow: Workflow
  readonly options: RunOptions
  readonly event: Values
  /** `GITHUB_*` variables that are the same in all jobs. */
  readonly variables: Texts
  readonly inputs: Values
}

let lastRun = 1000

export async function startRun(workflow: Workflow, options: RunOptions): Promise<Run> {
  const { env = {}, eventName = 'workflow_dispatch', repository } = options
  const ref = env['GITHUB_REF'] ?? 'refs/heads/main'
  const inputs = eventName === 'workflow_dispatch' ? dispatchInputs(workflow, options.inputs ?? {}) : {}
  const event = { ...(eventName === 'workflow_dispatch' ? { inputs } : {}), ...options.event }
  const variables = {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: 'octocat',
    GITHUB_API_URL: 'http://127.0.0.1:1',
    GITHUB_EVENT_NAME: eventName,
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REPOSITORY: 'octo/repo',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: String(++lastRun),
    GITHUB_SERVER_URL: 'http://127.0.0.1:1',
    // A run stays at the commit that its event was about, whatever is pushed meanwhile.
    GITHUB_SHA:
      repository === undefined ? '' : await git(repository, 'for-each-ref', '--format=%(objectname)', ref),
    GITHUB_WORKFLOW: workflow.name ?? 'workflow',
    RUNNER_OS: 'Linux',
    ...env,
  }
  return { workflow, options, event, variables, inputs }
}

interface DispatchInput {
  readonly type?: string
  readonly default?: unknown
}

function dispatchInputs({ on }: Workflow, given: Values): Values {
  const { workflow_dispatch: dispatch } = on as {
    workflow_dispatch?: { inputs?: Record<string, DispatchInput> } | null
  }
  const declared = Object.entries(dispatch?.inputs ?? {})
  const unknown = Object.keys(given).find((name) => declared.every(([known]) => known !== name))
  if (unknown !== undefined) throw new Error(`Unexpected inputs provided: ${unknown}`)
  return Object.fromEntries(
    declared.map(([name, input]) => [
      name,
      given[name] ?? input.default ?? (input.type === 'boolean' ? false : ''),
    ]),
  )
}

export function tokenOf({ options: { token = '' } }: Run, job: string): string {
  return typeof token === 'string' ? token : token(job)
}

/** Contexts that all expressions of a job may refer to. */
export function jobContexts(run: Run, job: string): Contexts {
  const { options, event, variables, inputs } = run
  const github = Object.entries(variables)
    .filter(([name]) => name.startsWith('GITHUB_'))
    .map(([name, value]) => [name.slice('GITHUB_'.length).toLowerCase(), value])
  const [owner] = (variables['GITHUB_REPOSITORY'] ?? '').split('/')
  const token = tokenOf(run, job)
  return {
    github: { ...Object.fromEntries(github), event, token, job, repository_owner: owner },
    inputs,
    vars: options.vars ?? {},
    secrets: { GITHUB_TOKEN: token, ...options.secrets },
  }
}

/** `env` of workflow and job; what a step adds goes before both. */
export function jobEnvironment({ workflow }: Run, own: Values, contexts: Contexts): Texts {
  return { ...texts(workflow.env ?? {}, contexts), ...texts(own, contexts) }
}
