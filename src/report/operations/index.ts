// Made by `npm run generate` from the files of this folder. Do not edit.

import type { OperationName } from '../../core/operations/index.js'
import type { OperationReport } from '../operation-report.js'
import { init } from './init.js'
import { spawn } from './spawn.js'
import { put } from './put.js'
import { update } from './update.js'
import { deactivate } from './deactivate.js'
import { reactivate } from './reactivate.js'
import { evaluate } from './evaluate.js'
import { collect } from './collect.js'
import { promote } from './promote.js'
import { eliminate } from './eliminate.js'
import { capacity } from './capacity.js'
import { list } from './list.js'
import { get } from './get.js'
import { config } from './config.js'
import { configure } from './configure.js'
import { metadata } from './metadata.js'
import { hallOfFame } from './hall-of-fame.js'
import { apply } from './apply.js'
import { validate } from './validate.js'
import { sweep } from './sweep.js'

/** How the result of each operation is told. */
export const reports: { readonly [Name in OperationName]: OperationReport<Name> } = {
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
}
