import type { Finding } from '../core/records/findings.js'
import { stripControlCharacters } from './escape.js'

/** A finding as compilers write theirs, so that editors and terminals link to the place. */
export function formatFinding({ file, line, column, severity, code, message, help }: Finding): string[] {
  return [
    `${stripControlCharacters(file)}:${line}:${column}: ${severity}: ${stripControlCharacters(message)} [${stripControlCharacters(code)}]`,
    `  ${stripControlCharacters(help)}`,
  ]
}
