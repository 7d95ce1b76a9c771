import type { Finding } from '../../core/records/findings.js'
import { stripControlCharacters } from '../../core/inert-text.js'
import type { Toolkit } from './toolkit.js'

/** Annotations that GitHub shows of one step, of each kind. */
const annotationLimit = 10

/** Marks findings at their place, as many as GitHub shows; the summary has all. */
export function annotateFindings(
  findings: readonly Finding[],
  toolkit: Pick<Toolkit, 'error' | 'warning'>,
): void {
  for (const severity of ['error', 'warning'] as const) {
    const shown = findings.filter((finding) => finding.severity === severity).slice(0, annotationLimit)
    for (const { file, line, column, message, help, code } of shown) {
      toolkit[severity](stripControlCharacters(`${message}. ${help}`), {
        title: stripControlCharacters(code),
        file: stripControlCharacters(file),
        startLine: line,
        startColumn: column,
      })
    }
  }
}
