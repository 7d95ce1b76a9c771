import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@jest/globals'
import { openRegistry, type Registry, type RegistryOptions } from '../../src/index.js'
import type { Transport } from '../../src/store/transport.js'
import type { Log } from '../../src/commit/policy.js'
import { startTestServer, type TestServer, type TestServerOptions } from '../support/http-server.js'
import { createRemote, fsck, log, readFiles, type FileChanges } from '../support/repository.js'

export const root = '.github/agent-system'
export const author = { name: 'Ada Lovelace', email: 'ada@example.com' }
export const agent = { specialization: 'reviewer' }

/** A registry whose limit is high, in a repository that holds more. */
export const content: FileChanges = {
  [`${root}/config.json`]: '{\n  "max_active_agents": 1000\n}\n',
  'src/index.ts': 'export {}\n',
}

export interface Scene {
  readonly repository: string
  readonly server: TestServer
  /** The registry as one writer opens it. */
  readonly registry: (options?: RegistryOptions) => Registry
  /** Words that the writers were told. */
  readonly told: { readonly lines: string[]; readonly notices: string[]; readonly progress: string[] }
}

export interface SceneOptions extends Partial<TestServerOptions> {
  /** Null for an empty repository. */
  readonly files?: FileChanges | null
  /** How the writers speak to the server. */
  readonly transport?: Transport
}

export async function startScene({
  files = content,
  transport = 'auto',
  ...options
}: SceneOptions = {}): Promise<Scene> {
  const repository = await createRemote(files ?? undefined)
  const server = await startTestServer({ repository, ...options })
  const told = { lines: [] as string[], notices: [] as string[], progress: [] as string[] }
  const listener: Log = {
    info: (text) => told.lines.push(text),
    notice: (text) => told.notices.push(text),
    progress: (text) => told.progress.push(text),
  }
  const registry = (more: RegistryOptions = {}): Registry =>
    openRegistry({ remote: server.remote(), branch: 'main', author, transport, log: listener, ...more })
  return { repository, server, registry, told }
}

/** Ids of the agents on a branch. */
export async function agentsOn(repository: string, branch = 'main'): Promise<string[]> {
  const files = Object.keys(await readFiles(repository, branch))
  return files.flatMap((path) => /\/agents\/(.+)\.json$/.exec(path)?.[1] ?? [])
}

/** The branch is one line of commits, each by the registry but for the first, and every object is sound. */
export async function expectSound(repository: string, branch = 'main'): Promise<void> {
  const commits = await log(repository, branch)
  expect(commits.slice(0, -1).map(({ parents }) => parents.length)).toEqual(commits.slice(0, -1).map(() => 1))
  await fsck(repository)
}

/** A hook of the server, in the shell's language. */
export async function installHook(repository: string, name: string, script: string): Promise<void> {
  await mkdir(join(repository, 'hooks'), { recursive: true })
  const file = join(repository, 'hooks', name)
  await writeFile(file, `#!/bin/sh\n${script}\n`)
  await chmod(file, 0o755)
}
