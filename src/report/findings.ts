import type { Finding } from '../core/records/findings.js'
import { printable } from './escape.js'

/** A finding as compilers write theirs, so that editors and terminals link to the place. */
export function findingLines({ file, line, column, severity, code, message, help }: Finding): string[] {
  return [
    `${printable(file)}:${line}:${column}: ${severity}: ${printable(message)} [${printable(code)}]`,
    `  ${printable(help)}`,
  ]
}
