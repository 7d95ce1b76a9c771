import type { Finding } from './records/findings.js'

/** Bad usage or bad input: nothing was written. */
export class InputError extends Error {
  readonly code = 'bad-input'
  override readonly name = 'InputError'
}

/** A file of the registry is corrupt; `findings` says where and why. */
export class CorruptRegistryError extends Error {
  readonly code = 'corrupt-registry'
  override readonly name = 'CorruptRegistryError'
  readonly findings: readonly Finding[]

  constructor(findings: readonly Finding[]) {
    const [first] = findings
    const more = findings.length > 1 ? ` (and ${findings.length - 1} more; run \`validate\` for all)` : ''
    super(
      first === undefined
        ? 'the registry is corrupt'
        : `${first.file}:${first.line}:${first.column}: ${first.message}. ${first.help}${more}`,
    )
    this.findings = findings
  }
}
