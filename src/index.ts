import type { Outcome } from './commit/outcome.js'
import { operations, type CommandOf, type OperationName } from './core/operations/index.js'
import { assumeProtected, findTokenUser } from './hosts/find-host.js'
import type { Registry } from './registry/library.js'
import type { CallOptions, RegistryOptions } from './registry/options.js'
import { runCommand, runInSession } from './registry/run.js'
import { StoreSession } from './registry/session.js'

export type { Outcome } from './commit/outcome.js'
export { ExactNumber } from './core/json/exact-number.js'
export type { CommandOf, OperationName } from './core/operations/index.js'
export type { Registry } from './registry/library.js'
export type { CallOptions, Privilege, RegistryOptions } from './registry/options.js'
export { StoreError } from './store/errors.js'
export type { OpenedStore, OpenStore, StoreLocation } from './store/open.js'
export type { Store } from './store/store.js'

/** A registry that stays open from call to call. Its calls run one at a time, in the order in which they were made. */
export interface Session extends Registry {
  /**
   * Runs any operation by its command, as the functions run those of their names. It never throws.
   * @param command an operation and what it is given, as in `schemas/command.schema.json`
   */
  run<Name extends OperationName>(command: CommandOf<Name>, call?: CallOptions): Promise<Outcome<Name>>
  /**
   * Lets the calls that were made before end, and removes what is temporary. It never throws, and may be called again. A
   * call that is made later is the outcome `failed` with the code `bad-input`.
   */
  close(): Promise<void>
}

type RunCommand = <Name extends OperationName>(
  command: CommandOf<Name>,
  call?: CallOptions,
) => Promise<Outcome<Name>>

/** The function of an operation has its name in camel case: `hall-of-fame` is `hallOfFame`. */
const toCamelCase = (name: string): string =>
  name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

function createFunctions(run: RunCommand): Registry {
  const toFunction =
    (operation: OperationName) =>
    (input?: object, call?: CallOptions): Promise<Outcome> =>
      run({ ...input, operation } as CommandOf<OperationName>, call)
  const functions = Object.values(operations).map(({ name }) => [toCamelCase(name), toFunction(name)])
  return Object.fromEntries(functions) as Registry
}

/**
 * Fills in what the host of a remote is known for without being asked. Where nobody tells what this writer may do that
 * others may not, a host that has protected branches protects this one.
 */
const withHost = (options: RegistryOptions): RegistryOptions => ({
  ...options,
  privilege: options.privilege ?? assumeProtected,
  tokenUser: options.tokenUser ?? findTokenUser,
})

/**
 * Gives the registry that the options mean, for single operations: each opens the registry, runs and closes it. Nothing is
 * read before the first.
 */
export function openRegistry(given: RegistryOptions): Registry {
  const options = withHost(given)
  return createFunctions((command, call) => runCommand(command, options, call))
}

/**
 * Gives the registry that the options mean, for many operations: the first one opens it, and later ones list its refs and
 * fetch what is new. After a fault it is opened anew. It holds a process and a temporary folder until `close`.
 *
 * The time of a call (`timeoutSeconds`) begins with its turn. A `signal` ends a call while it waits, too.
 */
export function openSession(given: RegistryOptions): Session {
  const session = new StoreSession(withHost(given))
  const run: RunCommand = (command, call) => runInSession(session, command, call)
  return { ...createFunctions(run), run, close: () => session.close() }
}
