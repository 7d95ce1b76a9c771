import type { CommandOf, OperationName } from '../core/operations/index.js'
import type { Outcome } from '../commit/outcome.js'
import type { CallOptions, RegistryOptions } from './options.js'
import type { OpenRegistry } from './session.js'

/** All that a procedure works with. */
export interface ProcedureCall<Name extends OperationName> {
  readonly registry: OpenRegistry
  readonly command: CommandOf<Name>
  readonly options: RegistryOptions
  readonly call: CallOptions
  readonly requestId: string
}

/** Runs an operation that is not a decision on a state. */
export type Procedure<Name extends OperationName> = (call: ProcedureCall<Name>) => Promise<Outcome<Name>>
