// Made by `npm run generate` from the files of the folders beside it. Do not edit.

import { init } from './registry/init.js'
import { spawn } from './agents/spawn.js'
import { put } from './agents/put.js'
import { update } from './agents/update.js'
import { deactivate } from './agents/deactivate.js'
import { reactivate } from './agents/reactivate.js'
import { evaluate } from './agents/evaluate.js'
import { collect } from './registry/collect.js'
import { promote } from './agents/promote.js'
import { eliminate } from './agents/eliminate.js'
import { capacity } from './agents/capacity.js'
import { list } from './agents/list.js'
import { get } from './agents/get.js'
import { config } from './registry/config.js'
import { configure } from './registry/configure.js'
import { metadata } from './registry/metadata.js'
import { hallOfFame } from './agents/hall-of-fame.js'
import { apply } from './registry/apply.js'
import { validate } from './registry/validate.js'
import { sweep } from './registry/sweep.js'

import type { DecisionDefinition, OperationName, ProcedureDefinition, ResultOf } from './definition.js'

export type { CommandOf, OperationName } from './definition.js'

/** Every operation by its name. */
export const operations = {
  init,
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
  config,
  configure,
  metadata,
  'hall-of-fame': hallOfFame,
  apply,
  validate,
  sweep,
} as const satisfies {
  readonly [Name in OperationName]: DecisionDefinition<Name, unknown> | ProcedureDefinition<Name, unknown>
}

/** What each operation gives back. */
export interface Results {
  init: ResultOf<typeof init>
  spawn: ResultOf<typeof spawn>
  put: ResultOf<typeof put>
  update: ResultOf<typeof update>
  deactivate: ResultOf<typeof deactivate>
  reactivate: ResultOf<typeof reactivate>
  evaluate: ResultOf<typeof evaluate>
  collect: ResultOf<typeof collect>
  promote: ResultOf<typeof promote>
  eliminate: ResultOf<typeof eliminate>
  capacity: ResultOf<typeof capacity>
  list: ResultOf<typeof list>
  get: ResultOf<typeof get>
  config: ResultOf<typeof config>
  configure: ResultOf<typeof configure>
  metadata: ResultOf<typeof metadata>
  'hall-of-fame': ResultOf<typeof hallOfFame>
  apply: ResultOf<typeof apply>
  validate: ResultOf<typeof validate>
  sweep: ResultOf<typeof sweep>
}

/** Operations that never make a commit, whatever the state. */
export const readOperations: ReadonlySet<OperationName> = new Set(
  Object.values(operations).flatMap(({ name, effect }) => (effect === 'write' ? [] : [name])),
)
