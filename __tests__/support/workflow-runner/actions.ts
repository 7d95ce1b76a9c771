import { writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createIsolatedEnvironment } from '../../../src/demo/bare-repository.js'
import { runAction, runNode, runProgram, type ProcessResult } from '../runner.js'
import { checkOut } from './checkout.js'
import { type Contexts, interpolate, texts } from './expression.js'
import type { Texts } from './result.js'
import type { Run } from './run.js'
import { actions, type Step } from './workflow.js'

/** Folders of one leg. */
export interface Place {
  readonly workspace: string
  readonly temporary: string
}

export interface Scene {
  readonly contexts: Contexts
  readonly env: Texts
  readonly path: readonly string[]
  readonly place: Place
  readonly run: Run
  readonly token: string
}

export interface Outcome {
  readonly failed?: boolean
  readonly outputs: Texts
  readonly log: string
  readonly summary?: string
}

/** Carries out what a step runs or uses. */
export function perform(step: Step, scene: Scene): Promise<Outcome> {
  const { uses = '' } = step
  if (step.run !== undefined) return shell(step, step.run, scene)
  const inputs = texts(step.with ?? {}, scene.contexts)
  if (actions.checkout.test(uses)) return checkOut(inputs, scene)
  return actions.script.test(uses) ? githubScript(inputs, scene) : ownAction(inputs, scene)
}

const told = ({ status, stdout, stderr }: ProcessResult): Outcome => ({
  failed: status !== 0,
  outputs: {},
  log: stdout + stderr,
})

async function shell(step: Step, script: string, scene: Scene): Promise<Outcome> {
  const { contexts, env, path, place } = scene
  const file = join(place.temporary, '_script.sh')
  await writeFile(file, interpolate(script, contexts))
  const strict = step.shell === 'bash' ? ['--noprofile', '--norc', '-eo', 'pipefail'] : ['-e']
  const folder = interpolate(step['working-directory'] ?? '.', contexts)
  return told(
    await runProgram('bash', [...strict, file], {
      cwd: join(place.workspace, folder),
      env: { ...shellEnvironment(place, path), ...env },
    }),
  )
}

function shellEnvironment({ temporary }: Place, path: readonly string[]): Record<string, string> {
  const { PATH = '' } = process.env
  const git = Object.entries(createIsolatedEnvironment()).filter(([name]) => name.startsWith('GIT_'))
  return {
    ...(Object.fromEntries(git) as Record<string, string>),
    HOME: temporary,
    PATH: [...path, PATH].join(delimiter),
    no_proxy: '127.0.0.1',
    // A runner has no author for commits; without this, git makes one of the machine's names.
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'user.useConfigOnly',
    GIT_CONFIG_VALUE_0: 'true',
  }
}

const asInputs = (inputs: Texts): Record<string, string> =>
  Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      value,
    ]),
  )

async function githubScript(inputs: Texts, { env, place, token }: Scene): Promise<Outcome> {
  const script = fileURLToPath(new URL('github-script.mjs', import.meta.url))
  const given = asInputs({ 'github-token': token, ...inputs })
  return told(
    await runNode(script, [], { cwd: place.workspace, env: { ...env, no_proxy: '127.0.0.1', ...given } }),
  )
}

async function ownAction(inputs: Texts, { contexts, env, place, run, token }: Scene): Promise<Outcome> {
  const { actionStub } = run.options
  if (actionStub !== undefined) {
    const { status = 0, outputs = {}, log = '' } = await actionStub(inputs, env)
    return { failed: status !== 0, outputs, log }
  }
  const index = interpolate('${{ strategy.job-index }}', contexts)
  // What runs the action has files for outputs and summary of its own, and reads them.
  const rest = Object.entries(env).filter(([name]) => !/^GITHUB_(OUTPUT|STEP_SUMMARY)$/.test(name))
  const result = await runAction(inputs, {
    event: run.event,
    expressions: { 'strategy.job-index': index, 'github.token': token },
    cwd: place.workspace,
    env: Object.fromEntries(rest),
  })
  return { ...told(result), outputs: result.outputs, summary: result.summary }
}
