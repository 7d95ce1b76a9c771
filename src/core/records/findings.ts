/** One thing wrong with a file of the registry. */
export interface Finding {
  readonly code: string
  readonly severity: 'error' | 'warning'
  /** Path from the top of the repository (or of the folder that was validated). */
  readonly file: string
  /** 1-based. */
  readonly line: number
  /** 1-based, in UTF-16 units. */
  readonly column: number
  /** What is wrong, without a final full stop. */
  readonly message: string
  /** What to do next, as a sentence. */
  readonly help: string
}
