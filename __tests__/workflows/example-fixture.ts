import { readFile, readdir } from 'node:fs/promises'
import { parse } from 'yaml'
import { startGitHub } from '../support/github/emulator.js'
import type { EmulatorOptions, GitHubEmulator, Permissions } from '../support/github/types.js'
import { createRemote, git, readFiles, type FileChanges } from '../support/repository.js'
import type { WorkflowResult } from '../support/workflow-runner/result.js'
import type { RunOptions } from '../support/workflow-runner/run.js'
import { runWorkflow } from '../support/workflow-runner/runner.js'

const folder = new URL('../../examples/', import.meta.url)
const files = (await readdir(folder)).toSorted()

/** The example workflows, by the names of their files. */
export const examples: ReadonlyMap<string, string> = new Map(
  await Promise.all(
    files.map(async (name) => [name, await readFile(new URL(name, folder), 'utf8')] as const),
  ),
)

export const root = '.github/agent-system'

export const config = (values: object): FileChanges => ({ [`${root}/config.json`]: JSON.stringify(values) })

/** The file of an agent, active unless the fields say otherwise. */
export const record = (id: string, fields: object = {}): Record<string, string> => ({
  [`${root}/agents/${id}.json`]: JSON.stringify({
    id,
    specialization: 'tester',
    status: 'active',
    spawned_at: '2026-01-01T00:00:00Z',
    ...fields,
  }),
})

export interface ExampleOptions extends RunOptions {
  /** What the user changes in the file. */
  readonly adapt?: (text: string) => string
}

export interface ExampleScene {
  readonly repository: string
  readonly github: GitHubEmulator
  /** Runs an example as its schedule would, unless the options say otherwise. */
  readonly run: (name: string, options?: ExampleOptions) => Promise<WorkflowResult>
  /** Records of the registry by their ids. */
  readonly agents: () => Promise<Readonly<Record<string, Readonly<Record<string, unknown>>>>>
}

/** A repository on a GitHub where each job of each example has a token with the rights that it asks for, and no others. */
export async function startExamples(
  content: FileChanges,
  options: Partial<EmulatorOptions> = {},
): Promise<ExampleScene> {
  const repository = await createRemote({ 'README.md': '# Repository\n', ...content })
  const github = await startGitHub({ repository, tokens: jobTokens(), ...options })
  const run: ExampleScene['run'] = async (name, { adapt = (text: string) => text, ...more } = {}) =>
    runWorkflow(adapt(examples.get(name) ?? ''), {
      eventName: 'schedule',
      event: { schedule: '0 0 * * *' },
      token: (job) => tokenName(name, job),
      ...more,
      env: {
        GITHUB_SERVER_URL: github.url,
        GITHUB_API_URL: github.apiUrl,
        GITHUB_GRAPHQL_URL: `${github.apiUrl}/graphql`,
        GITHUB_REPOSITORY: 'octo/repo',
        GITHUB_SHA: await git(repository, 'rev-parse', 'main'),
        ...more.env,
      },
    })
  const agents: ExampleScene['agents'] = async () => {
    const records = Object.entries(await readFiles(repository, 'main')).flatMap(([path, text]) => {
      const id = /\/agents\/(.+)\.json$/.exec(path)?.[1]
      return id === undefined ? [] : [[id, JSON.parse(text) as Record<string, unknown>] as const]
    })
    return Object.fromEntries(records)
  }
  return { repository, github, run, agents }
}

export const tokenName = (example: string, job: string): string => `ghs_${example.replace(/\W/g, '_')}_${job}`

interface Jobs {
  readonly jobs: Readonly<
    Record<string, { readonly permissions: Readonly<Record<string, 'read' | 'write'>> }>
  >
}

/** A token for each job of each example, with exactly the rights that the file asks for. */
export function jobTokens(): Record<string, { login: string; permissions: Permissions }> {
  const tokens = [...examples].flatMap(([example, text]) =>
    Object.entries((parse(text) as Jobs).jobs).map(([job, { permissions }]) => {
      const named = Object.entries(permissions).map(([name, level]) => [name.replace('-', '_'), level])
      return [
        tokenName(example, job),
        { login: 'github-actions[bot]', permissions: Object.fromEntries(named) as Permissions },
      ] as const
    }),
  )
  return Object.fromEntries(tokens)
}
