import { decide } from '../../src/core/decide.js'
import type { Answer, Change, Context, Decision, Refusal } from '../../src/core/decision.js'
import { formatRecordPath, type Unreadable } from '../../src/core/records/files.js'
import type { CommandOf, OperationName, Results } from '../../src/core/operations/index.js'
import { Snapshot } from '../../src/core/records/snapshot.js'
import type { Agent, Config, Metadata } from '../../src/generated/types.js'
import { lineDiff } from './json/line-diff.js'

export const now = '2026-02-01T12:00:00.000Z'
/** Long enough ago for every interval and grace period. */
export const longAgo = '2025-11-14T02:17:29.209138Z'
export const root = '.github/agent-system'

export const context = (changes: Partial<Context> = {}): Context => ({
  time: now,
  seed: 'seed',
  actor: 'tester',
  request_id: 'request-1',
  ...changes,
})

/** A sound record of an active agent past its grace period. */
export const agent = (id: string, fields: Partial<Agent> = {}): Agent => ({
  id,
  specialization: 'reviewer',
  status: 'active',
  spawned_at: longAgo,
  ...fields,
})

/** As Python's `json.dump(value, file, indent=2)` writes it: escapes, and no final newline. */
export const python = (value: unknown): string =>
  JSON.stringify(value, null, 2).replaceAll(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

const isUnreadable = (content: unknown): content is Unreadable =>
  typeof content === 'object' && content !== null && 'unreadable' in content

/** Path below the root to content: a text or something unreadable as it is, any other value as Python writes it. */
export const snapshotOf = (files: Record<string, unknown>): Snapshot =>
  new Snapshot(
    new Map(
      Object.entries(files).map(([path, content]) => [
        path,
        typeof content === 'string' || isUnreadable(content) ? content : python(content),
      ]),
    ),
    { root },
  )

interface Registry {
  config?: Config
  metadata?: Metadata
  hallOfFame?: Agent[]
  agents?: Agent[]
}

/** A registry of these records, each as Python writes it. */
export const registry = ({ config = {}, metadata = {}, hallOfFame = [], agents = [] }: Registry): Snapshot =>
  snapshotOf({
    [formatRecordPath('config')]: config,
    [formatRecordPath('metadata')]: metadata,
    [formatRecordPath('hall-of-fame')]: hallOfFame,
    ...Object.fromEntries(agents.map((record) => [formatRecordPath('agent', record.id), record])),
  })

const unexpected = (wanted: string, decision: Decision<unknown>): Error =>
  new Error(`wanted a ${wanted}, got ${JSON.stringify(decision)}`)

/** Decides, and expects a change. */
export function change<Name extends OperationName>(
  snapshot: Snapshot,
  command: CommandOf<Name>,
  changes: Partial<Context> = {},
): Change<Results[Name]> {
  const decision = decide<Name>(snapshot, command, context(changes))
  if (decision.kind !== 'change') throw unexpected('change', decision)
  return decision
}

/** Decides, and expects a refusal. */
export function refusal<Name extends OperationName>(
  snapshot: Snapshot,
  command: CommandOf<Name>,
  changes: Partial<Context> = {},
): Refusal {
  const decision = decide<Name>(snapshot, command, context(changes))
  if (decision.kind !== 'refusal') throw unexpected('refusal', decision)
  return decision
}

/** Decides, and expects an answer. */
export function answer<Name extends OperationName>(
  snapshot: Snapshot,
  command: CommandOf<Name>,
): Answer<Results[Name]>['result'] {
  const decision = decide<Name>(snapshot, command, context())
  if (decision.kind !== 'answer') throw unexpected('answer', decision)
  return decision.result
}

/** What a decision amounts to: the code of a refusal, else its kind; a change without files is `unchanged`. */
export function verdict<Name extends OperationName>(
  snapshot: Snapshot,
  command: CommandOf<Name>,
  changes: Partial<Context> = {},
): string {
  const decision = decide<Name>(snapshot, command, context(changes))
  if (decision.kind === 'refusal') return decision.code
  return decision.kind === 'change' && decision.files.size === 0 ? 'unchanged' : decision.kind
}

/** The error that deciding throws. */
export function fault<Name extends OperationName>(
  snapshot: Snapshot,
  command: CommandOf<Name>,
): { code: string; message: string } {
  try {
    const decision = decide<Name>(snapshot, command, context())
    throw unexpected('fault', decision)
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { code: String(error.code), message: error.message }
    throw error
  }
}

/** The state after a change. */
export const after = <Name extends OperationName>(
  snapshot: Snapshot,
  command: CommandOf<Name>,
  changes: Partial<Context> = {},
): Snapshot => snapshot.with(change<Name>(snapshot, command, changes).files)

/** Path to the lines that a change removes and adds; a new file is its lines. */
export const diffs = (snapshot: Snapshot, { files }: Change<unknown>): Record<string, string[]> =>
  Object.fromEntries(
    [...files].map(([path, text]) => {
      const before = snapshot.text(path)
      return [path, before === undefined ? (text ?? '').split('\n') : lineDiff(before, text ?? '')]
    }),
  )

/** Each finding of `validate` as `severity code file:line:column message`, the file below the root. */
export const findings = (snapshot: Snapshot): string[] =>
  answer<'validate'>(snapshot, { operation: 'validate' }).findings.map(
    ({ severity, code, file, line, column, message }) =>
      `${severity} ${code} ${file.replace(`${root}/`, '')}:${line}:${column} ${message}`,
  )
