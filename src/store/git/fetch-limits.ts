/** Bytes of a first fetch of everything; beyond them it begins again without what is not needed. */
export const maxWholeFetchBytes = 32 * 1024 * 1024
/** Bytes of a first fetch that brings intents along: anybody may have left them there, of any size. */
export const maxJointFetchBytes = 8 * 1024 * 1024
/** Bytes of a later fetch: more is not the progress of a branch, but another history. */
export const maxIncrementBytes = 256 * 1024 * 1024
/** Commits of history that the first sight of intents needs: they were decided on heads before this one. */
export const intentHistoryCommits = 256

/** The filter that leaves out all blobs. */
export const noBlobs = 'blob:none'

/** The filter that leaves out all blobs, and all trees below the registry's root. */
export const noBlobsOrRecordTrees = (root: string): string =>
  `combine:${noBlobs}+tree:${root.split('/').length + 1}`
