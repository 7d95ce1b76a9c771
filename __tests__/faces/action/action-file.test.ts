import { readFile } from 'node:fs/promises'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { inputDefaults } from '../../../src/faces/action/action-inputs.js'
import { outputNames } from '../../../src/faces/action/outputs.js'
import { actionOperationNames, inputsOf, operationNames } from '../../../src/faces/shared/operations.js'
import { settings } from '../../../src/faces/shared/settings.js'

interface ActionFile {
  readonly inputs: Record<string, { readonly description: string; readonly default?: string }>
  readonly outputs: Record<string, { readonly description: string }>
}

const file = parse(await readFile('action.yml', 'utf8')) as ActionFile

/** Operations that stand in a description between backticks. */
const named = (text: string): string[] =>
  operationNames.filter((name) => text.includes(`\`${name}\``)).toSorted()

describe('action.yml', () => {
  it('has the inputs that the parser reads, with their defaults', () => {
    const defaults = Object.entries(file.inputs).map(([name, input]) => [name, input.default ?? ''])
    expect(Object.fromEntries(defaults)).toEqual(inputDefaults)
  })

  it('has the outputs that the Action sets', () => {
    expect(Object.keys(file.outputs).toSorted()).toEqual([...outputNames].toSorted())
  })

  it('has an input for every parameter and every setting', () => {
    const inputs = new Set(Object.keys(file.inputs))
    const wanted = [...actionOperationNames.flatMap(inputsOf), ...Object.keys(settings)]
    expect(wanted.filter((name) => !inputs.has(name))).toEqual([])
  })

  it('names in the description of each input the operations that use it', () => {
    const specific = [...new Set(actionOperationNames.flatMap(inputsOf))]
    const users = specific.map((input) => [
      input,
      actionOperationNames.filter((name) => inputsOf(name).includes(input)).toSorted(),
    ])
    const described = specific.map((input) => [input, named(file.inputs[input]?.description ?? '')])
    expect(described).toEqual(users)
  })

  it('lists the operations that the Action has', () => {
    expect(named(file.inputs['operation']?.description ?? '')).toEqual(actionOperationNames.toSorted())
  })
})
