import type { Finding } from '../core/records/findings.js'
import { stripControlCharacters } from '../core/inert-text.js'

/** Writes a finding as compilers write theirs, so that editors and terminals link to its position. */
export function formatFinding({ file, line, column, severity, code, message, help }: Finding): string[] {
  return [
    `${stripControlCharacters(file)}:${line}:${column}: ${severity}: ${stripControlCharacters(message)} [${stripControlCharacters(code)}]`,
    `  ${stripControlCharacters(help)}`,
  ]
}
