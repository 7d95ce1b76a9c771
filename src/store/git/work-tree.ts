import { copyFile, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StoreError } from '../errors.js'
import { checkInterruption } from '../interruption.js'
import type { PushResult } from '../store.js'
import type { WorkTreeLocation } from './checkout.js'
import { gitFailure, runGit, uninterrupted, type GitOutput, type GitSettings } from './command/process.js'
import { emptyTree } from './git-objects.js'
import { refusedPath } from './messages.js'

/** How often we try to take git's lock on the index. Other git commands hold it for milliseconds. */
const lockTries = 100
const lockPauseMs = 50

/**
 * The user's index and files, where the branch that holds the registry is checked out. They move together with the
 * branch or not at all, under the lock that git itself takes on the index.
 */
export class WorkTree {
  readonly #top: string
  readonly #index: string
  readonly #root: string
  readonly #settings: GitSettings

  constructor({ top, gitDirectory }: WorkTreeLocation, root: string, settings: GitSettings) {
    this.#top = top
    this.#index = join(gitDirectory, 'index')
    this.#root = root
    this.#settings = { ...settings, gitDirectory }
  }

  /**
   * Moves index and files from one commit to another around `swap`, which moves the branch.
   * @param isUnmoved whether the branch still is at `from`
   * @param onLeftBehind gets the reason where the branch moved, and index and files could not
   * @throws StoreError `local-changes` where a path concerned differs from `from`; nothing is touched
   */
  async moveWith(
    from: string | null,
    to: string,
    {
      isUnmoved,
      swap,
      onLeftBehind,
    }: {
      isUnmoved: () => Promise<boolean>
      swap: () => Promise<PushResult>
      onLeftBehind: (reason: string) => void
    },
  ): Promise<PushResult> {
    const lock = await this.#lock()
    const copy = `${this.#index}.agent-registry.${process.pid}`
    try {
      // The index has moved with the branch: what differs from an older commit is nobody's local change.
      if (!(await isUnmoved())) return { kind: 'rejected', reason: 'the branch moved', final: null }
      await copyFile(this.#index, copy).catch(ignoreMissingFile)
      await this.#git(copy, ['update-index', '-q', '--refresh'])
      await this.#checkClean(copy, from, to)
      const answer = await swap()
      if (answer.kind === 'accepted') await this.#follow(copy, from, to).catch(reportTo(onLeftBehind))
      return answer
    } finally {
      await rm(copy, { force: true })
      await rm(lock, { force: true })
    }
  }

  async #lock(): Promise<string> {
    const path = `${this.#index}.lock`
    for (let tries = 1; ; tries += 1) {
      try {
        await (await open(path, 'wx')).close()
        return path
      } catch (error) {
        const { code, message } = error as NodeJS.ErrnoException
        if (code !== 'EEXIST') throw new StoreError('git-failed', `${path} cannot be written: ${message}`)
        checkInterruption(this.#settings.signal())
        if (tries < lockTries) await sleep(lockPauseMs)
        else
          throw new StoreError(
            'git-failed',
            `${path} exists: another git command is running here, or one crashed; if none is, remove the file`,
          )
      }
    }
  }

  async #checkClean(index: string, from: string | null, to: string): Promise<void> {
    const output = await this.#git(index, ['read-tree', '-n', '-m', '-u', from ?? emptyTree, to])
    const refused = refusedPath(output.stderr)
    if (output.status !== 0 && refused === undefined)
      throw gitFailure(`the files in ${this.#top} cannot be moved`, output)
    const path = refused ?? (await this.#findIgnoredInTheWay(index, to))
    if (path === undefined) return
    throw new StoreError(
      'local-changes',
      `${path} has local changes, and the branch that is checked out holds the registry; commit, stash or discard them`,
    )
  }

  /** The first ignored file that the move would replace: git replaces ignored files without a word. */
  async #findIgnoredInTheWay(index: string, to: string): Promise<string | undefined> {
    const list = async (command: readonly string[]): Promise<string[]> => {
      const { stdout } = await this.#git(index, ['--literal-pathspecs', ...command, '-z', '--', this.#root])
      return stdout.split('\0').filter((path) => path !== '')
    }
    const ignored = await list(['ls-files', '--others', '--ignored', '--exclude-standard', '--full-name'])
    if (ignored.length === 0) return undefined
    const written = await list(['ls-tree', '-r', '--name-only', '--full-name', to])
    return ignored.find((path) => written.some((file) => path === file || path.startsWith(`${file}/`)))
  }

  async #follow(index: string, from: string | null, to: string): Promise<void> {
    const settings = uninterrupted(this.#settings)
    const output = await this.#git(index, ['read-tree', '-m', '-u', from ?? emptyTree, to], settings)
    if (output.status !== 0) throw gitFailure('read-tree', output)
    await rename(index, this.#index)
  }

  async #git(index: string, args: readonly string[], settings = this.#settings): Promise<GitOutput> {
    const environment = { ...settings.environment, GIT_INDEX_FILE: index, GIT_WORK_TREE: this.#top }
    // Paths are read from where git runs.
    return await runGit({ ...settings, environment }, ['-C', this.#top, ...args])
  }
}

function ignoreMissingFile(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}

const reportTo =
  (listener: (reason: string) => void) =>
  (error: unknown): void => {
    listener(error instanceof Error ? error.message : String(error))
  }
