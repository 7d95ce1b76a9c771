// Made by `npm run generate` from the files of this folder. Do not edit.

import type { Procedure } from '../procedure.js'
import { collect } from './collect.js'
import { sweep } from './sweep.js'

/** What runs each operation that is not a decision on a state. */
export const procedures: { readonly [Name in 'collect' | 'sweep']: Procedure<Name> } = {
  collect,
  sweep,
}
