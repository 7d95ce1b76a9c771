import type { CommandOf, OperationName } from './core/operations.js'
import { runCommand } from './registry/run.js'
import { assumeProtected } from './hosts/find-host.js'
import type { CallOptions, RegistryOptions } from './registry/options.js'
import type { Outcome } from './commit/outcome.js'

export type { CallOptions, Privilege, RegistryOptions } from './registry/options.js'

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
export function openRegistry(given: RegistryOptions): Registry {
  const options = { ...given, privilege: given.privilege ?? assumeProtected }
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
    collect: operation('collect'),
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
    sweep: operation('sweep'),
  }
}
