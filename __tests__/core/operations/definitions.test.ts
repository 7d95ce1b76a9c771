import { readFile } from 'node:fs/promises'
import { describe, expect, it } from '@jest/globals'
import { refusalCodes } from '../../../src/core/decision.js'
import type { Definition } from '../../../src/core/operations/definition.js'
import { operations, readOperations, type OperationName } from '../../../src/core/operations/index.js'
import { actionOperationNames, entryOf, operationNames } from '../../../src/faces/shared/operations.js'
import { version } from '../../../src/faces/shared/version.js'
import { formatNames } from '../../../src/report/format-result.js'

interface CommandSchema {
  readonly required: string[]
  readonly properties: Record<string, { const?: string }>
}

const json = async (path: string) => JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>
const definitions = (await json('schemas/command.schema.json'))['$defs'] as Record<
  string,
  Partial<CommandSchema>
>
const schemas = new Map(
  Object.values(definitions).flatMap((schema) => {
    const name = schema.properties?.['operation']?.const
    return name === undefined ? [] : [[name, schema as CommandSchema] as const]
  }),
)
const definitionOf = (operation: OperationName): Definition<OperationName> => operations[operation]

describe('the definitions', () => {
  it('have a schema each', () => {
    expect([...schemas.keys()]).toEqual(operationNames)
  })

  it.each(operationNames)('let every key of the command of %s be given', (operation) => {
    const { parameters } = definitionOf(operation)
    const reachable = Object.values(parameters).flatMap(({ key, several }) => [
      ...(key === null ? [] : [key]),
      ...(several === undefined ? [] : [several.key]),
    ])
    expect(Object.keys(schemas.get(operation)?.properties ?? {})).toEqual(['operation', ...reachable])
  })

  it.each(operationNames)('ask for the parameters that the command of %s needs', (operation) => {
    const { parameters, required = [] } = definitionOf(operation)
    const keys = required
      .map((name) => parameters[name])
      .flatMap((parameter) => (parameter?.several === undefined ? [parameter?.key] : []))
    expect(schemas.get(operation)?.required).toEqual(['operation', ...keys])
  })

  it('offer formats that exist', () => {
    const offered = operationNames.flatMap((name) => definitionOf(name).parameters['format']?.choices ?? [])
    expect(offered.length).toBeGreaterThan(0)
    expect(offered.filter((format) => !formatNames.includes(format))).toEqual([])
  })

  it('name every refusal somewhere', () => {
    const named = new Set(operationNames.flatMap((name) => entryOf(name).refusals))
    expect([...named].toSorted()).toEqual(Object.keys(refusalCodes).toSorted())
  })

  it('let apply be refused for whatever one of its operations can be refused for', () => {
    const steps = operationNames.filter((name) => entryOf(name).faces.includes('apply'))
    const refusals = new Set(steps.flatMap((name) => entryOf(name).refusals))
    expect([...entryOf('apply').refusals].toSorted()).toEqual([...refusals].toSorted())
  })

  it('give refusals of a change to every operation that writes, and to no other', () => {
    const limited = operationNames.filter((name) => entryOf(name).refusals.includes('limit-exceeded'))
    expect(limited).toEqual(operationNames.filter((name) => !readOperations.has(name)))
  })

  it.each<OperationName>([
    'put',
    'deactivate',
    'reactivate',
    'config',
    'configure',
    'metadata',
    'hall-of-fame',
  ])('keep %s out of the Action', (name) => {
    expect(operationNames).toContain(name)
    expect(actionOperationNames).not.toContain(name)
  })
})

it('has the version of the package', async () => {
  expect((await json('package.json'))['version']).toBe(version)
})
