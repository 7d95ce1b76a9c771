import type { GitSettings } from './process.js'
import { runGitTransfer, type TransferOptions, type TransferOutput } from './transfer.js'

export interface FetchOptions extends TransferOptions {
  /** What the server shall leave out, such as `blob:none`. */
  readonly filter?: string | undefined
  /** Remove refs here that are gone there, among those that are asked for. */
  readonly prune?: boolean
  /** Do not tell the server which commits are here: it would take us to have all that they hold. */
  readonly withoutHaves?: boolean
}

const quiet = [
  '--no-tags',
  '--no-write-fetch-head',
  '--no-auto-maintenance',
  '--recurse-submodules=no',
  '--progress',
]

/**
 * The promise to supply what was left out is made to this one process: in the configuration it would have every other
 * process fetch what is missing, one object at a time.
 */
const promise = (filter: string): string[] => [
  '-c',
  'remote.origin.promisor=true',
  '-c',
  `remote.origin.partialCloneFilter=${filter}`,
  'fetch',
  `--filter=${filter}`,
]

/**
 * Fetches refs, or objects by their ids, from `origin` of a private repository. The caller judges a failure.
 * @param bound where history ends, such as `--depth=1`; null for all that is new
 */
export function fetchOrigin(
  settings: GitSettings,
  bound: string | null,
  wanted: readonly string[],
  { filter, prune = false, withoutHaves = false, ...options }: FetchOptions = {},
): Promise<TransferOutput> {
  const silent = withoutHaves ? ['-c', 'fetch.negotiationAlgorithm=noop'] : []
  const command = filter === undefined ? ['fetch'] : promise(filter)
  const bounds = [...(prune ? ['--prune'] : []), ...(bound === null ? [] : [bound])]
  return runGitTransfer(settings, [...silent, ...command, ...quiet, ...bounds, 'origin', ...wanted], options)
}
