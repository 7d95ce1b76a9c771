/** A problem of a file of the registry, as users see it. */
export interface Finding {
  readonly code: string
  readonly severity: 'error' | 'warning'
  /** Path in the repository, or in the folder that was validated. */
  readonly file: string
  /** 1-based. */
  readonly line: number
  /** 1-based, in UTF-16 units. */
  readonly column: number
  /** The problem, without a final full stop. */
  readonly message: string
  /** The next step, as a sentence. */
  readonly help: string
}
