import { operations, type CommandOf, type OperationName } from './core/operations/index.js'
import { assumeProtected } from './hosts/find-host.js'
import type { Registry } from './registry/library.js'
import type { CallOptions, RegistryOptions } from './registry/options.js'
import { runCommand } from './registry/run.js'

export { ExactNumber } from './core/json/exact-number.js'
export type { Registry } from './registry/library.js'
export type { CallOptions, Privilege, RegistryOptions } from './registry/options.js'

/** The function of an operation has its name in camel case: `hall-of-fame` is `hallOfFame`. */
const toCamelCase = (name: string): string =>
  name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** Gives the registry that the options mean. Nothing is read before the first operation. */
export function openRegistry(given: RegistryOptions): Registry {
  const options = { ...given, privilege: given.privilege ?? assumeProtected }
  const toFunction =
    (operation: OperationName) =>
    (input?: object, call?: CallOptions): ReturnType<typeof runCommand> =>
      runCommand({ ...input, operation } as CommandOf<OperationName>, options, call)
  const functions = Object.values(operations).map(({ name }) => [toCamelCase(name), toFunction(name)])
  return Object.fromEntries(functions) as Registry
}
