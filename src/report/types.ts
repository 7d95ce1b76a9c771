import type { Finding } from '../core/records/findings.js'

/** Text with the address of what the text names. All texts of a report are as in the records: not yet escaped. */
export interface LinkedText {
  readonly text: string
  readonly href: string
}
export type Cell = string | LinkedText

export interface Column {
  readonly title: string
  readonly align?: 'right'
  /** People copy from this column: on a narrow terminal the other columns shrink first. */
  readonly neverTruncate?: boolean
}

export interface Table {
  readonly title?: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}

/** What people are told of an outcome, before a face gives the report its form. */
export interface Report {
  readonly tone: 'good' | 'plain' | 'bad'
  /** One sentence, without the name of the operation. */
  readonly headline: string
  /** Further sentences: what to do, what else to know. */
  readonly details: readonly string[]
  /** Active agents against the limit, for a bar. */
  readonly capacity: { readonly active: number; readonly max: number } | null
  readonly tables: readonly Table[]
  readonly findings: readonly Finding[]
  /** How the outcome came about: commit, attempts, request. */
  readonly facts: readonly (readonly [name: string, value: Cell])[]
}

export const getCellText = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text)
