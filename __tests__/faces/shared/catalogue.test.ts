import { readFile } from 'node:fs/promises'
import { describe, expect, it } from '@jest/globals'
import { catalogue, operationNames, refusalsOf } from '../../../src/faces/shared/catalogue.js'
import { parameterOf, parameters, type ParameterName } from '../../../src/faces/shared/parameters.js'
import { version } from '../../../src/faces/shared/version.js'
import { refusalCodes } from '../../../src/core/decision.js'
import type { OperationName } from '../../../src/core/operations/index.js'

interface CommandSchema {
  readonly required: string[]
  readonly properties: Record<string, { const?: string; enum?: string[] }>
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

function schemaOf(operation: OperationName): CommandSchema {
  const schema = schemas.get(operation)
  if (schema === undefined) throw new Error(`no schema for ${operation}`)
  return schema
}

const keysOf = (names: readonly ParameterName[]): string[] =>
  names.map((name) => parameterOf(name).key).filter((key) => key !== null)

describe('the catalogue', () => {
  it('has the operations of the schema, each once', () => {
    expect(operationNames.toSorted()).toEqual([...schemas.keys()].toSorted())
  })

  it.each(operationNames)('%s reaches every property of its command, and no other', (operation) => {
    // What is collected comes from a host, not from whoever asks.
    const foreign = operation === 'collect' ? ['metrics', 'collection'] : ['collection']
    const properties = Object.keys(schemaOf(operation).properties).filter(
      (key) => key !== 'operation' && !foreign.includes(key),
    )
    // An array of agents comes by the same parameter as one agent.
    const reachable = keysOf(catalogue[operation].parameters).flatMap((key) =>
      operation === 'spawn' && key === 'agent' ? ['agent', 'agents'] : [key],
    )
    expect(reachable.toSorted()).toEqual(properties.toSorted())
  })

  it.each(operationNames)('%s asks for what its command requires', (operation) => {
    const required = schemaOf(operation).required.filter((key) => key !== 'operation')
    // The schema leaves it to the operation that one of `agent` and `agents` is there.
    const expected = operation === 'spawn' ? ['agent'] : required
    expect(keysOf(catalogue[operation].required).toSorted()).toEqual(expected.toSorted())
  })

  it('offers the statuses that the schema knows', () => {
    expect(parameters.status.choices).toEqual(schemaOf('list').properties['status']?.enum)
  })

  it('names every refusal somewhere', () => {
    const named = new Set(operationNames.flatMap(refusalsOf))
    expect([...named].toSorted()).toEqual(Object.keys(refusalCodes).toSorted())
  })

  it('lets apply be refused for whatever one of its operations can be refused for', () => {
    const steps = operationNames.filter((name) => name !== 'apply').flatMap(refusalsOf)
    expect(refusalsOf('apply').toSorted()).toEqual([...new Set(steps)].toSorted())
  })

  it('uses every parameter', () => {
    const used = new Set(operationNames.flatMap((name) => catalogue[name].parameters))
    expect([...used].toSorted()).toEqual(Object.keys(parameters).toSorted())
  })

  it('has the version of the package', async () => {
    expect((await json('package.json'))['version']).toBe(version)
  })
})
