import { isScalar, parse, parseDocument, visit } from 'yaml'

interface Workflow {
  permissions?: unknown
  jobs: Record<string, Job>
}

interface Job {
  permissions?: Record<string, string>
  'timeout-minutes'?: number
  steps: Step[]
}

interface Step {
  uses?: string
  run?: string
  with?: Record<string, unknown>
}

interface Action {
  inputs?: Record<string, Described>
  outputs?: Record<string, Described>
  runs: { using: string }
  branding?: { icon?: string; color?: string }
}

type Described = Record<string, unknown> | null

const commit = /^[\w./-]+@[0-9a-f]{40}$/
/** The commit of a release is not known to the files in it. */
const ownAction = /^agent-registry\/agent-registry@v\d+$/
const version = /^ v\d+\.\d+\.\d+$/
const inputKeys = ['description', 'required', 'default', 'deprecationMessage']
const outputKeys = ['description']

/**
 * Where a workflow breaks the rules of this repository, a sentence each. An action is other people's code with the
 * rights of the job, a tag can be moved to other code, and text in a script is run: so actions are pinned, rights
 * are given job by job, no credential lies about, and no expression is pasted into a script.
 */
export function workflowBreaches(text: string): string[] {
  const { permissions, jobs } = parse(text) as Workflow
  return [
    ...when(JSON.stringify(permissions) !== '{}', 'the workflow lacks "permissions: {}"'),
    ...Object.entries(jobs).flatMap(([name, job]) => jobBreaches(name, job)),
    ...unpinned(text),
  ]
}

function jobBreaches(name: string, job: Job): string[] {
  const pushes = job.permissions?.['contents'] === 'write'
  return [
    ...when(job.permissions === undefined, `job ${name} lacks permissions`),
    ...when(job['timeout-minutes'] === undefined, `job ${name} lacks timeout-minutes`),
    ...when(
      !pushes && job.steps.some(keepsCredentials),
      `job ${name} checks out without "persist-credentials: false"`,
    ),
    ...when(
      job.steps.some(hasExpressionInScript),
      `job ${name} has an expression in a script: pass it in env`,
    ),
  ]
}

function keepsCredentials({ uses, with: inputs }: Step): boolean {
  return uses?.startsWith('actions/checkout@') === true && inputs?.['persist-credentials'] !== false
}

function hasExpressionInScript({ run = '', with: inputs = {} }: Step): boolean {
  return [run, inputs['script']].some((script) => typeof script === 'string' && script.includes('${{'))
}

function unpinned(text: string): string[] {
  const found: string[] = []
  visit(parseDocument(text), {
    Pair(_, { key, value }) {
      if (!isScalar(key) || key.value !== 'uses' || !isScalar(value)) return
      const uses = String(value.value)
      if (ownAction.test(uses)) return
      if (!commit.test(uses)) found.push(`${uses} is not pinned to a commit`)
      if (!version.test(value.comment ?? '')) found.push(`${uses} has no comment with its version`)
    },
  })
  return found
}

/** Where the metadata file of the action breaks the rules of this repository, a sentence each. */
export function actionBreaches(text: string): string[] {
  const { inputs = {}, outputs = {}, runs, branding } = parse(text) as Action
  return [
    ...Object.entries(inputs).flatMap(([name, input]) =>
      describedBreaches(`input ${name}`, input, inputKeys),
    ),
    ...Object.entries(outputs).flatMap(([name, output]) =>
      describedBreaches(`output ${name}`, output, outputKeys),
    ),
    ...when(runs.using !== 'node24', `the action runs on ${runs.using}, not on node24`),
    ...when(!branding?.icon || !branding.color, 'the action lacks an icon or a color'),
  ]
}

function describedBreaches(what: string, described: Described, keys: string[]): string[] {
  const { description } = described ?? {}
  const unknown = Object.keys(described ?? {}).filter((key) => !keys.includes(key))
  return [
    ...when(typeof description !== 'string' || description.trim() === '', `${what} lacks a description`),
    // GitHub passes over a misspelt key, and the linters do too.
    ...unknown.map((key) => `${what} has a key that GitHub does not know: ${key}`),
  ]
}

function when(broken: boolean, breach: string): string[] {
  return broken ? [breach] : []
}
