import { entryOf } from '../shared/operations.js'
import { refusalCodes } from '../../core/decision.js'
import type { OperationName } from '../../core/operations/index.js'

const listStatuses = (one: string): readonly (readonly [status: number, meaning: string])[] => [
  [0, 'done'],
  [1, one],
  [2, 'bad usage or input'],
  [3, 'the registry is corrupt'],
  [4, 'the store failed: network, rights, git'],
  [5, 'gave up under contention'],
  [6, 'unknown: repeat with the same request id'],
]

const formatRows = (rows: readonly (readonly [string | number, string])[]): string => {
  const width = Math.max(...rows.map(([term]) => String(term).length))
  return rows.map(([term, meaning]) => `  ${String(term).padEnd(width)}  ${meaning}\n`).join('')
}

/** Writes the part of help that follows the options of an operation. */
export function writeHelpAfter(operation: OperationName): string {
  const { result, example, refusals, exitStatusOne = 'refused' } = entryOf(operation)
  const refused =
    refusals.length === 0
      ? ''
      : `\nRefusals:\n${formatRows(refusals.map((code) => [code, refusalCodes[code]] as const))}`
  return `
Result: ${result}.
${refused}
Exit status:
${formatRows(listStatuses(exitStatusOne))}
Example:
  $ ${example}
`
}

export const generalHelp = `
The registry is on a branch of the remote. The default of --remote is the origin
of the repository you are in. Without an origin, its local branch is used.
These options can stand before or after the operation.

Environment:
  AGENT_REGISTRY_TOKEN    token for the remote
  GITHUB_TOKEN, GH_TOKEN  the same, for remotes on GITHUB_SERVER_URL only
                          (default https://github.com)
  AGENT_REGISTRY_INTENT_KEY
                          secret that signs requests for other writers
  AGENT_REGISTRY_INTENT_KEY_PREVIOUS
                          previous secret, accepted too
  NO_COLOR, FORCE_COLOR   no colours, or colours always

Example:
  $ agent-registry list --status active
`
