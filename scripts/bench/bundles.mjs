// What is measured: the committed bundles.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const at = (...parts) => fileURLToPath(new URL(path.posix.join('../../', ...parts), import.meta.url))

export const commandLine = at('dist/cli/index.js')
export const action = at('dist/action/index.js')
/** Files that must have been built. */
export const needed = [commandLine, action, at('build/demo/git-server.js')]

/** The environment in which a runner starts a step: inputs with their defaults, and files to write to. */
export function stepEnvironment(folder, server, event, inputs) {
  mkdirSync(path.join(folder, 'workspace'), { recursive: true })
  const file = (name, content = '') => {
    writeFileSync(path.join(folder, name), content)
    return path.join(folder, name)
  }
  const declared = Object.entries(parse(readFileSync(at('action.yml'), 'utf8')).inputs)
  const defaults = Object.fromEntries(declared.map(([name, input]) => [name, String(input.default ?? '')]))
  const given = { ...defaults, token: '', 'job-index': '0', ...inputs }
  return {
    ...Object.fromEntries(Object.entries(given).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text])),
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__self',
    GITHUB_ACTOR: 'octocat',
    GITHUB_EVENT_NAME: 'workflow_dispatch',
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(event)),
    GITHUB_JOB: 'job',
    GITHUB_OUTPUT: file('output'),
    GITHUB_REPOSITORY: 'registry',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: String(process.hrtime.bigint()), // the same run would be the same request
    GITHUB_SERVER_URL: server,
    GITHUB_STEP_SUMMARY: file('summary'),
    GITHUB_WORKFLOW: 'bench',
    GITHUB_WORKSPACE: path.join(folder, 'workspace'),
    RUNNER_TEMP: folder,
  }
}
