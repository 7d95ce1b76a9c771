import { porcelain, type PorcelainOptions, type PorcelainOutput } from './transfer.js'
import type { GitSettings } from './process.js'

export interface FetchOptions extends PorcelainOptions {
  /** What the server shall leave out, such as `blob:none`. */
  readonly filter?: string | undefined
  /** Refs that are gone there go here too; of those alone that are asked for. */
  readonly prune?: boolean
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
 * one fetch what is missing, one object at a time.
 */
const promise = (filter: string): string[] => [
  '-c',
  'remote.origin.promisor=true',
  '-c',
  `remote.origin.partialCloneFilter=${filter}`,
  'fetch',
  `--filter=${filter}`,
]

/** Fetches refs or objects from `origin` of a private repository; a failure is the caller's to judge. */
export function fetchOrigin(
  settings: GitSettings,
  bound: string | null,
  refs: readonly string[],
  { filter, prune = false, ...options }: FetchOptions = {},
): Promise<PorcelainOutput> {
  const command = filter === undefined ? ['fetch'] : promise(filter)
  const bounds = [...(prune ? ['--prune'] : []), ...(bound === null ? [] : [bound])]
  return porcelain(settings, [...command, ...quiet, ...bounds, 'origin', ...refs], options)
}

/** Fetches blobs by their ids, all with one request: git alone would ask for each. */
export const fetchBlobs = (
  settings: GitSettings,
  blobs: readonly string[],
  onProgress: (text: string) => void,
): Promise<PorcelainOutput> =>
  porcelain(
    settings,
    // A server that hears of our commits takes it that we have their blobs.
    ['-c', 'fetch.negotiationAlgorithm=noop', ...promise('blob:none'), ...quiet, 'origin', ...blobs],
    { onProgress },
  )

export const isUnknownBranch = ({ stderr }: PorcelainOutput): boolean =>
  stderr.includes("couldn't find remote ref")

/** The remote does not have the revision, or does not give it. */
export const isUnknownRevision = (output: PorcelainOutput): boolean =>
  isUnknownBranch(output) ||
  /no such remote ref|not our ref|unadvertised object|invalid refspec/.test(output.stderr)
