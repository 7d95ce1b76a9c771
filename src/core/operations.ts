import type { Command } from '../generated/types.js'
import type { Context, Decision } from './decision.js'
import { deactivate, reactivate } from './operations/activity.js'
import { collect, type CollectResult } from './operations/collect.js'
import { configure, type ConfigureResult } from './operations/configure.js'
import { eliminate } from './operations/eliminate.js'
import { evaluate, type EvaluateResult } from './operations/evaluate.js'
import { promote } from './operations/hall-of-fame.js'
import { initialise, type InitResult } from './operations/initialise.js'
import { put, type AgentResult } from './operations/put.js'
import {
  capacity,
  get,
  list,
  readConfig,
  readHallOfFame,
  readMetadata,
  type CapacityResult,
  type ListResult,
} from './operations/read.js'
import { spawn, type SpawnResult } from './operations/spawn.js'
import { sweep, type SweepResult } from './operations/sweep.js'
import { update } from './operations/update.js'
import { validate, type ValidateResult } from './operations/validate.js'
import type { FullConfig, FullMetadata, Snapshot } from './records/snapshot.js'

/** What each operation gives back. */
export interface Results {
  init: InitResult
  spawn: SpawnResult
  put: AgentResult
  update: AgentResult
  deactivate: AgentResult
  reactivate: AgentResult
  evaluate: EvaluateResult
  collect: CollectResult
  promote: AgentResult
  eliminate: AgentResult
  capacity: CapacityResult
  list: ListResult
  get: AgentResult
  config: { config: FullConfig }
  configure: ConfigureResult
  metadata: { metadata: FullMetadata }
  'hall-of-fame': ListResult
  apply: { results: unknown[] }
  validate: ValidateResult
  sweep: SweepResult
}

export type OperationName = Command['operation']
/** The command of one operation. */
export type CommandOf<Name extends OperationName> = Extract<Command, { operation: Name }>
export type Operation<Name extends OperationName> = (
  snapshot: Snapshot,
  command: CommandOf<Name>,
  context: Context,
) => Decision<Results[Name]>

/** Every operation that stands alone; `apply`, made of others, is in `decide`. */
export const operations: { readonly [Name in Exclude<OperationName, 'apply'>]: Operation<Name> } = {
  init: initialise,
  spawn,
  put,
  update,
  deactivate,
  reactivate,
  evaluate,
  collect,
  promote,
  eliminate,
  capacity,
  list,
  get,
  config: readConfig,
  configure,
  metadata: readMetadata,
  'hall-of-fame': readHallOfFame,
  validate,
  sweep,
}

/** Operations that never make a commit, whatever the state. */
export const readOperations: ReadonlySet<OperationName> = new Set<OperationName>([
  'collect',
  'capacity',
  'list',
  'get',
  'config',
  'metadata',
  'hall-of-fame',
  'validate',
  'sweep',
])
