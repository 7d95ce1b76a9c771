import type { CatalogueEntry, OperationName, ShownParameter } from '../../core/operations/definition.js'
import { catalogue } from '../../generated/catalogue.js'

type Catalogue = typeof catalogue
type ParametersOf<Name extends OperationName> = Catalogue[Name]['parameters']
type AnyParameter = {
  [Name in OperationName]: ParametersOf<Name>[keyof ParametersOf<Name>]
}[OperationName]

/** Names are those of the Action's inputs, without `-file`. */
export type ParameterName = { [Name in OperationName]: keyof ParametersOf<Name> }[OperationName]
/** Inputs of the Action that carry parameters. */
export type ParameterInput = AnyParameter['inputs'][number]

/** What faces show of an operation, as the common type rather than as its literal one. */
export const entryOf = (operation: OperationName): CatalogueEntry => catalogue[operation]

/** The parameters of an operation, in the order of its definition. */
export const parametersOf = (operation: OperationName): [ParameterName, ShownParameter][] =>
  Object.entries(entryOf(operation).parameters) as [ParameterName, ShownParameter][]

export const operationNames = Object.keys(catalogue) as OperationName[]
export const actionOperationNames = operationNames.filter((name) => entryOf(name).faces.includes('action'))

export const isOperation = (name: string): name is OperationName => Object.hasOwn(catalogue, name)

/** Inputs of the Action that an operation uses, besides those that every operation uses. */
export const inputsOf = (operation: OperationName): ParameterInput[] =>
  parametersOf(operation).flatMap(([, { inputs }]) => inputs as ParameterInput[])

/** Whether an operation can change the repository: the branch, or what is beside the branch. */
export const changesRepository = (operation: OperationName): boolean => entryOf(operation).effect !== 'read'
