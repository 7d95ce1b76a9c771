import { InputError } from '../core/errors.js'
import { kindsToLoad } from '../core/kinds-to-load.js'
import type { Definition } from '../core/operations/definition.js'
import { operations, readOperations, type CommandOf, type OperationName } from '../core/operations/index.js'
import { schemaProblems } from '../core/records/schema.js'
import { Snapshot } from '../core/records/snapshot.js'
import { gitIdentity } from '../store/git/identity.js'
import { checkRevision } from '../store/git/remote-url.js'
import type { OpenedStore } from '../store/open.js'
import type { Person } from '../store/store.js'
import { toFailedOutcome, type Outcome } from '../commit/outcome.js'
import { loadedKinds } from '../commit/load-kinds.js'
import { withRetry } from '../commit/retry.js'
import { commitRequestSafely } from '../commit/loop.js'
import { defaultPolicy, type Log } from '../commit/policy.js'
import { newRequest, type Request, type RequestOrigin } from '../commit/request.js'
import { parseRequestId, randomRequestId, type RequestId } from '../commit/request-id.js'
import { collectorFor } from './collecting.js'
import { checkIntentKeys, combiningOf } from './combining.js'
import { withCallOptions, type CallOptions, type RegistryOptions } from './options.js'
import { timeoutOf } from './limits.js'
import { messageOf, StoreSession, type OpenRegistry, type Opening } from './session.js'
import type { Procedure } from './procedure.js'
import { procedures } from './procedures/index.js'
import { answered } from './validation.js'

/**
 * Runs one command on the registry that the options mean. It never throws: a fault comes back as the outcome `failed`, or
 * `unknown` where a push was left unanswered.
 */
export async function runCommand<Name extends OperationName>(
  command: CommandOf<Name>,
  options: RegistryOptions,
  call: CallOptions = {},
): Promise<Outcome<Name>> {
  const session = new StoreSession(options)
  try {
    return await runInSession(session, command, call)
  } finally {
    await session.close()
  }
}

/** Runs one command as a call of a session. It never throws, as `runCommand`. */
export async function runInSession<Name extends OperationName>(
  session: StoreSession,
  command: CommandOf<Name>,
  call: CallOptions = {},
): Promise<Outcome<Name>> {
  const { operation } = command
  const givenId = call.requestId ?? randomRequestId()
  let requestId: RequestId
  const options = withCallOptions(session.options, call)
  const { signal } = call
  const { timeoutSeconds } = options
  try {
    checkCommand(command)
    requestId = parseRequestId(givenId)
    checkIntentKeys(options.intentKeys)
    if (call.at !== undefined) checkReadAt(operation, call.at)
  } catch (error) {
    return toFailedOutcome(operation, givenId, 0, error)
  }
  const opening = openingFor(command, options, call)
  return await session.run({ operation, requestId, opening, signal, timeoutSeconds }, async (registry) => {
    const procedure = procedureOf(operation)
    if (procedure !== undefined) return await procedure({ registry, command, options, call, requestId })
    if (call.at !== undefined) return await readAt(registry, command, requestId, call.at)
    return await carryOutIn(registry, command, requestId, options, call)
  })
}

function openingFor(
  { operation }: CommandOf<OperationName>,
  { combine, orphan }: RegistryOptions,
  { at, dryRun }: CallOptions,
): Opening {
  const { effect, createsBranch = false }: Definition<OperationName> = operations[operation]
  const meetsOthers = combine !== false && dryRun !== true && effect === 'write'
  return {
    createBranch: orphan === true && createsBranch,
    combine: at === undefined && (meetsOthers || effect === 'maintain'),
  }
}

/** @throws InputError for a procedure, which works with the newest state, and for text that is not a revision */
function checkReadAt(operation: OperationName, revision: string): void {
  if (operations[operation].kind === 'procedure')
    throw new InputError(`${operation} works with the newest state; it cannot run at a revision`)
  checkRevision(revision)
}

/** The procedure that an operation is; undefined for a decision. */
const procedureOf = <Name extends OperationName>(operation: Name): Procedure<Name> | undefined =>
  (procedures as { readonly [Each in OperationName]?: Procedure<Each> })[operation]

async function carryOutIn<Name extends OperationName>(
  { opened, clock, limits }: OpenRegistry,
  command: CommandOf<Name>,
  requestId: RequestId,
  options: RegistryOptions,
  call: CallOptions,
): Promise<Outcome<Name>> {
  const { log } = limits
  const request = await freeze(command, requestId, options, call, limits.signal)
  const outcome = await commitRequestSafely(opened.store, request, {
    policy: {
      ...defaultPolicy,
      timeout: timeoutOf(options),
      maxAttempts: options.maxAttempts ?? defaultPolicy.maxAttempts,
    },
    effects: clock.effects,
    log,
    root: opened.root,
    dryRun: call.dryRun === true,
    combining: combiningOf(options, opened, limits),
    collectEvidence: collectorFor(command, call.collect, limits),
  })
  if (outcome.outcome === 'committed' && options.updateWorkspace !== false)
    await forward(opened, outcome, log)
  return outcome
}

function checkCommand(command: CommandOf<OperationName>): void {
  const [problem] = schemaProblems('command', command)
  if (problem !== undefined) throw new InputError(problem.message)
}

const reader: Person = { name: '', email: '' }

const originOf = ({ requestId, derived }: CallOptions): RequestOrigin =>
  requestId === undefined ? 'minted' : derived === true ? 'derived' : 'given'

async function freeze<Name extends OperationName>(
  command: CommandOf<Name>,
  id: RequestId,
  options: RegistryOptions,
  call: CallOptions,
  signal: AbortSignal,
): Promise<Request<Name>> {
  // What only reads signs nothing, and need not ask git who reads.
  const isRead = readOperations.has(command.operation)
  const author = options.author ?? (isRead ? reader : await gitIdentity(options.directory, signal))
  return newRequest<Name>(command, {
    id,
    origin: originOf(call),
    ...(options.run === undefined ? {} : { run: options.run }),
    actor: options.actor ?? author.name,
    author,
    committer: author,
    time: Date.now(),
  })
}

async function readAt<Name extends OperationName>(
  { opened: { store, root }, clock }: OpenRegistry,
  command: CommandOf<Name>,
  requestId: string,
  revision: string,
): Promise<Outcome<Name>> {
  const state = await withRetry(clock, () => store.readAt(revision, kindsToLoad([command])))
  const snapshot = new Snapshot(state.files, { root, kinds: loadedKinds(state) })
  return answered(command, snapshot, requestId, state.commit)
}

/** The change has landed; a checkout that cannot follow is worth a word, not a failure. */
async function forward({ fastForwardCheckout }: OpenedStore, { commit }: Outcome, log: Log): Promise<void> {
  if (commit === null) return
  try {
    const reason = await fastForwardCheckout(commit)
    if (reason !== null) log.notice(reason)
  } catch (error) {
    log.notice(`the checkout was not moved forward: ${messageOf(error)}`)
  }
}
