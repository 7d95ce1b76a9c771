import { Snapshot } from '../../../src/core/records/snapshot.js'
import type { SourceRepository } from '../../../src/hosts/github/collect.js'
import type { Limits } from '../../../src/commit/policy.js'
import { startGitHub } from '../../support/github/emulator.js'
import type { EmulatorOptions, GitHubEmulator } from '../../support/github/types.js'
import { createRemote, type FileChanges } from '../../support/repository.js'

export const root = '.github/agent-system'

/** A record as old as the hills, so that no grace period is in the way. */
export const agentRecord = (id: string, more: object = {}): string =>
  `${JSON.stringify({ id, specialization: 'reviewer', status: 'active', spawned_at: '2020-01-01T00:00:00Z', ...more }, null, 2)}\n`

/** Files of a registry, by path below its root. */
export function registryFiles(
  agents: Readonly<Record<string, object>>,
  config: object = {},
): Record<string, string> {
  const records = Object.entries(agents).map(([id, more]) => [`agents/${id}.json`, agentRecord(id, more)])
  return { 'config.json': `${JSON.stringify(config)}\n`, ...(Object.fromEntries(records) as object) }
}

export const snapshotOf = (files: Readonly<Record<string, string>>): Snapshot =>
  new Snapshot(new Map(Object.entries(files)), { root })

export const inRepository = (files: Readonly<Record<string, string>>): FileChanges =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${root}/${path}`, text]))

/** A GitHub whose repository holds a registry. */
export async function startHub(
  files: Readonly<Record<string, string>>,
  options: Omit<EmulatorOptions, 'repository'> = {},
): Promise<{ hub: GitHubEmulator; repository: string }> {
  const repository = await createRemote(inRepository(files))
  return { hub: await startGitHub({ repository, ...options }), repository }
}

export const sourceOf = ({ apiUrl }: GitHubEmulator, token?: string): SourceRepository => ({
  repository: 'octo/repo',
  apiUrl,
  token,
})

export interface TestLimits extends Limits {
  readonly told: string[]
  readonly abort: (reason?: unknown) => void
}

/** Limits of an operation, with what it says. */
export function limitsOf(milliseconds = 30_000): TestLimits {
  const controller = new AbortController()
  const end = performance.now() + milliseconds
  const told: string[] = []
  const tell = (text: string): void => void told.push(text)
  return {
    signal: controller.signal,
    remaining: () => end - performance.now(),
    log: { info: tell, notice: tell, progress: () => undefined },
    told,
    abort: (reason) => {
      controller.abort(reason)
    },
  }
}
