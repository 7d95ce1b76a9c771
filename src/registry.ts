import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { decide } from './core/decide.js'
import { InputError } from './core/errors.js'
import { readOperations, type CommandOf, type OperationName } from './core/operations.js'
import { schemaProblems } from './core/schema.js'
import { Snapshot } from './core/snapshot.js'
import { readFolder } from './store/folder.js'
import { gitIdentity } from './store/git/identity.js'
import { interruption } from './store/git/process.js'
import { checkRevision } from './store/git/remote-url.js'
import { openStore, type OpenedStore } from './store/open.js'
import type { Person } from './store/store.js'
import { timeLimit, type TimeLimit } from './store/time-limit.js'
import { failedOutcome } from './transact/failure.js'
import { persistently, type Clock } from './transact/landing.js'
import { carryOut } from './transact/loop.js'
import type { Outcome } from './transact/outcome.js'
import { defaultPolicy, silent, type Effects, type Log } from './transact/policy.js'
import { newRequest, type Request } from './transact/request.js'

export interface RegistryOptions {
  /** Folder whose git repository gives the default remote and lends its objects. Default: none. */
  readonly directory?: string
  /** URL or path of a git repository. Default: `origin` of `directory`'s repository, else its local branch. */
  readonly remote?: string
  /** Default: the remote's default branch; for a local store the branch that is checked out. */
  readonly branch?: string
  /** Folder of the registry in the repository. Default: `.github/agent-system`. */
  readonly root?: string
  /** Sent to the remote over HTTP(S) only, never in an argument or a log. */
  readonly token?: string
  /** Size of the repository in KiB where it is known; a large one is fetched without its blobs. */
  readonly repositorySize?: number
  /** `init` may create the branch, without history. */
  readonly orphan?: boolean
  /** Who asks, for the record: a login or a name. Default: the committer. */
  readonly actor?: string
  /** Author of the commits. */
  readonly author?: Person
  /** Workflow run and attempt, `<run id>.<attempt>`; tells a re-run from a collision. */
  readonly run?: string
  /** Times an operation is decided before it gives up. */
  readonly maxAttempts?: number
  /** Total time for one operation. */
  readonly timeoutSeconds?: number
  /** Move a clean checkout of the same branch forward after a change. Default: true. */
  readonly updateWorkspace?: boolean
  readonly log?: Log
  /** Ends the operation early: as failed, or as unknown where a push is unanswered. */
  readonly signal?: AbortSignal
}

export interface CallOptions {
  /** The same id gives the same, first outcome. Default: a new one. */
  readonly requestId?: string
  /** The id was computed from a workflow's step rather than chosen: equal ids of one attempt are an accident. */
  readonly derived?: boolean
  /** Decide and report, and write nothing. */
  readonly dryRun?: boolean
  /** For reads: a revision instead of the newest state. */
  readonly at?: string
}

const realEffects = (signal: AbortSignal): Effects => ({
  now: () => performance.now(),
  date: () => Date.now(),
  random: () => Math.random(),
  sleep: async (milliseconds) => {
    try {
      await sleep(milliseconds, undefined, { signal })
    } catch {
      throw interruption(signal)
    }
  },
})

/** @throws InputError for no time at all, or for what is no number */
function timeoutOf({ timeoutSeconds }: RegistryOptions): number {
  if (timeoutSeconds === undefined) return defaultPolicy.timeout
  if (timeoutSeconds > 0) return timeoutSeconds * 1000
  throw new InputError('timeout-seconds must be a number above 0')
}

/**
 * Runs one command on the registry that the options mean. It never throws: a fault comes back as the outcome `failed`, or
 * `unknown` where a push was left unanswered.
 */
export async function runCommand<Name extends OperationName>(
  command: CommandOf<Name>,
  options: RegistryOptions,
  call: CallOptions = {},
): Promise<Outcome<Name>> {
  const requestId = call.requestId ?? randomUUID()
  const log = options.log ?? silent
  let limit: TimeLimit | undefined
  let opened: OpenedStore | undefined
  try {
    checkCommand(command)
    checkRequestId(requestId)
    if (call.at !== undefined) checkRevision(call.at)
    limit = timeLimit(timeoutOf(options), options.signal)
    const { signal } = limit
    const effects = realEffects(signal)
    const clock = { effects, deadline: effects.now() + timeoutOf(options) }
    const location = {
      ...options,
      createBranch: options.orphan === true && command.operation === 'init',
      signal,
      onProgress: (text: string) => {
        log.progress(text)
      },
    }
    opened = await persistently(clock, () => openStore(location))
    if (call.at !== undefined) return await readAt(opened, command, requestId, call.at, clock)
    const request = await freeze(command, options, call, signal)
    const outcome = await carryOut(opened.store, request, {
      policy: {
        ...defaultPolicy,
        timeout: timeoutOf(options),
        maxAttempts: options.maxAttempts ?? defaultPolicy.maxAttempts,
      },
      effects,
      log,
      root: opened.root,
      dryRun: call.dryRun === true,
    })
    if (outcome.outcome === 'committed' && options.updateWorkspace !== false)
      await forward(opened, outcome, log)
    return outcome
  } catch (error) {
    return failedOutcome(command.operation, requestId, 0, error)
  } finally {
    limit?.release()
    await opened?.store.close().catch((error: unknown) => {
      log.notice(`temporary files could not be removed: ${messageOf(error)}`)
    })
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Checks a plain folder that holds a registry. It never throws. */
export async function validateFolder(directory: string): Promise<Outcome<'validate'>> {
  const requestId = randomUUID()
  try {
    const snapshot = new Snapshot(await readFolder(directory), directory)
    return answered({ operation: 'validate' }, snapshot, requestId, null)
  } catch (error) {
    return failedOutcome('validate', requestId, 0, error)
  }
}

function checkCommand(command: CommandOf<OperationName>): void {
  const [problem] = schemaProblems('command', command)
  if (problem !== undefined) throw new InputError(problem.message)
}

/** An id ends up in a commit's trailer, which is one line. */
function checkRequestId(id: string): void {
  if (/^[\x21-\x7e]{1,200}$/.test(id)) return
  throw new InputError('a request id has 1 to 200 visible ASCII characters, without spaces')
}

const reader: Person = { name: '', email: '' }

async function freeze<Name extends OperationName>(
  command: CommandOf<Name>,
  options: RegistryOptions,
  call: CallOptions,
  signal: AbortSignal,
): Promise<Request<Name>> {
  // What only reads signs nothing, and need not ask git who reads.
  const isRead = readOperations.has(command.operation)
  const author = options.author ?? (isRead ? reader : await gitIdentity(options.directory, signal))
  return newRequest<Name>(command, {
    ...(call.requestId === undefined ? {} : { requestId: call.requestId, derived: call.derived === true }),
    ...(options.run === undefined ? {} : { run: options.run }),
    actor: options.actor ?? author.name,
    author,
    committer: author,
    time: Date.now(),
  })
}

async function readAt<Name extends OperationName>(
  { store, root }: OpenedStore,
  command: CommandOf<Name>,
  requestId: string,
  revision: string,
  clock: Clock,
): Promise<Outcome<Name>> {
  const state = await persistently(clock, () => store.readAt(revision))
  return answered(command, new Snapshot(state.files, root), requestId, state.commit)
}

/** @throws InputError for an operation that would write */
function answered<Name extends OperationName>(
  command: CommandOf<Name>,
  snapshot: Snapshot,
  requestId: string,
  commit: string | null,
): Outcome<Name> {
  const context = { time: new Date().toISOString(), seed: requestId, actor: '', request_id: requestId }
  const decision = decide<Name>(snapshot, command, context)
  if (decision.kind === 'change')
    throw new InputError(`${command.operation} writes, so it cannot run at a revision; leave \`at\` out`)
  const refusal = decision.kind === 'refusal' ? { code: decision.code, message: decision.message } : null
  const result = decision.kind === 'answer' ? decision.result : null
  const outcome = refusal === null ? 'answered' : 'refused'
  return {
    operation: command.operation,
    outcome,
    request_id: requestId,
    commit,
    attempts: 1,
    combined: 0,
    result,
    refusal,
    error: null,
  }
}

/** The change has landed; a checkout that cannot follow is worth a word, not a failure. */
async function forward({ moveForward }: OpenedStore, { commit }: Outcome, log: Log): Promise<void> {
  if (commit === null) return
  try {
    const reason = await moveForward(commit)
    if (reason !== null) log.notice(reason)
  } catch (error) {
    log.notice(`the checkout was not moved forward: ${messageOf(error)}`)
  }
}

/** Names of the operations as functions: `hall-of-fame` is `hallOfFame`. */
type CamelCase<Text extends string> = Text extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Text

type Input<Name extends OperationName> = Omit<CommandOf<Name>, 'operation'>

type OperationFunction<Name extends OperationName> =
  object extends Input<Name>
    ? (input?: Input<Name>, call?: CallOptions) => Promise<Outcome<Name>>
    : (input: Input<Name>, call?: CallOptions) => Promise<Outcome<Name>>

/** The operations of a registry as functions. Each opens the registry, runs and closes it; none throws. */
export type Registry = { readonly [Name in OperationName as CamelCase<Name>]: OperationFunction<Name> }

/** The registry that the options mean. Nothing is read before the first operation. */
export function openRegistry(options: RegistryOptions): Registry {
  const operation =
    <Name extends OperationName>(name: Name) =>
    (input?: Input<Name>, call?: CallOptions): Promise<Outcome<Name>> =>
      runCommand<Name>({ ...input, operation: name } as unknown as CommandOf<Name>, options, call)
  return {
    init: operation('init'),
    spawn: operation('spawn'),
    put: operation('put'),
    update: operation('update'),
    deactivate: operation('deactivate'),
    reactivate: operation('reactivate'),
    evaluate: operation('evaluate'),
    promote: operation('promote'),
    eliminate: operation('eliminate'),
    capacity: operation('capacity'),
    list: operation('list'),
    get: operation('get'),
    config: operation('config'),
    configure: operation('configure'),
    metadata: operation('metadata'),
    hallOfFame: operation('hall-of-fame'),
    apply: operation('apply'),
    validate: operation('validate'),
  }
}
