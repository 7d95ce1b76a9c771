import { decide } from '../core/decide.js'
import { InputError } from '../core/errors.js'
import type { CommandOf, OperationName } from '../core/operations/index.js'
import type { ValidateResult } from '../core/operations/registry/validate.js'
import { checkProposal, type Proposal } from '../core/proposal.js'
import { Snapshot } from '../core/records/snapshot.js'
import { readFolder } from '../store/folder.js'
import { toFailedOutcome, toOutcome, type Outcome } from '../commit/outcome.js'
import { withRetry } from '../commit/retry.js'
import type { Limits } from '../commit/policy.js'
import { randomRequestId } from '../commit/request-id.js'
import type { RegistryOptions } from './options.js'
import { runOnce } from './session.js'

/** Checks a plain folder that holds a registry. It never throws. */
export async function validateFolder(directory: string): Promise<Outcome<'validate'>> {
  const requestId = randomRequestId()
  try {
    const snapshot = new Snapshot(await readFolder(directory), { root: directory })
    return answered({ operation: 'validate' }, snapshot, requestId, null)
  } catch (error) {
    return toFailedOutcome('validate', requestId, 0, error)
  }
}

/**
 * Checks what a pull request would make of the registry that the options mean: its base. It never throws.
 * @param head commit at the head of the pull request
 * @param propose reads the pull request's own files below the root of the registry
 */
export async function validateProposal(
  options: RegistryOptions,
  head: string,
  propose: (root: string, limits: Limits) => Promise<Proposal>,
): Promise<Outcome<'validate'>> {
  const requestId = randomRequestId()
  const opening = { createBranch: false, combine: false }
  const call = { operation: 'validate', requestId, opening } as const
  return await runOnce(options, call, async ({ opened: { store, root }, clock, limits }) => {
    const proposal = await propose(root, limits)
    if (proposal.before.size + proposal.after.size === 0) return validated(requestId, head, untouched)
    const state = await withRetry(clock, () => store.read())
    const current = new Snapshot(state.files, { root })
    return validated(requestId, head, checkProposal(current, proposal, new Date().toISOString()))
  })
}

const untouched: ValidateResult = { valid: true, errors: 0, warnings: 0, findings: [] }

const validated = (requestId: string, commit: string, result: ValidateResult): Outcome<'validate'> =>
  toOutcome('validate', requestId, 1, { kind: 'answered', commit, result })

/**
 * The outcome of a read on one state.
 * @throws InputError for an operation that would write
 */
export function answered<Name extends OperationName>(
  command: CommandOf<Name>,
  snapshot: Snapshot,
  requestId: string,
  commit: string | null,
): Outcome<Name> {
  const context = { time: new Date().toISOString(), seed: requestId, actor: '', request_id: requestId }
  const decision = decide<Name>(snapshot, command, context)
  if (decision.kind === 'change')
    throw new InputError(`${command.operation} writes, so it cannot run at a revision; leave \`at\` out`)
  return toOutcome<Name>(
    command.operation,
    requestId,
    1,
    decision.kind === 'refusal'
      ? { kind: 'refused', commit, refusal: decision }
      : { kind: 'answered', commit, result: decision.result },
  )
}
