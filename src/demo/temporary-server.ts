import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createBareRepository } from './bare-repository.js'
import { hasHttpBackend, startGitServer, type GitServer } from './git-server.js'

/** A new repository in a temporary folder, with a server. */
export interface TemporaryServer {
  readonly folder: string
  /** Path of the bare repository. */
  readonly repository: string
  /** URL of the repository, or its path where git has no `http-backend`. */
  readonly remote: string
  /** Null without a server. */
  readonly server: GitServer | null
  /** Ends the server, and removes the folder unless `keep` is set. */
  close(keep: boolean): Promise<void>
}

export async function startTemporaryServer(): Promise<TemporaryServer> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'agent-registry-demo-'))
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 5 })
  try {
    const repository = join(folder, 'registry.git')
    await createBareRepository(repository)
    const server = (await hasHttpBackend()) ? await startGitServer({ root: folder }) : null
    return {
      folder,
      repository,
      remote: server === null ? repository : `${server.url}/registry.git`,
      server,
      close: async (keep) => {
        await server?.close()
        if (!keep) await remove()
      },
    }
  } catch (error) {
    await remove()
    throw error
  }
}
