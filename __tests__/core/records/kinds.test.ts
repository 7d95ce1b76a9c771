import { describe, expect, it } from '@jest/globals'
import {
  parseRecordPath,
  findFolderKind,
  getKind,
  formatRecordPath,
} from '../../../src/core/records/files.js'
import type { RecordKind } from '../../../src/core/records/kind.js'
import { recordKinds } from '../../../src/core/records/kinds/index.js'

const kinds: readonly RecordKind[] = recordKinds

describe.each(kinds.map((kind) => [kind.name, kind] as const))('the kind %s', (name, kind) => {
  const id = 'file' in kind.location ? '' : 'some-id'

  it('finds a record again by its path', () => {
    expect(parseRecordPath(formatRecordPath(getKind(name).name, id))).toEqual({ kind, id })
  })

  it('refers to kinds that have entries', () => {
    for (const { to } of kind.references)
      expect(kinds.find((other) => other.name === to)?.mergeBy).toBe('entries')
  })

  it('leads only to states of its own', () => {
    const transitions = kind.lifecycle?.transitions ?? {}
    for (const next of Object.values(transitions).flat()) expect(Object.keys(transitions)).toContain(next)
  })
})

it('has no two kinds in one place, nor of one name', () => {
  const places = kinds.map(({ location }) => ('file' in location ? location.file : location.folder))
  expect(new Set(places).size).toBe(kinds.length)
  expect(new Set(kinds.map(({ name }) => name)).size).toBe(kinds.length)
})

it.each([
  ['agents/a.json', 'agent'],
  ['agents/old/a.json', 'agent'],
  ['agents.json', undefined],
  ['config.json', undefined],
])('finds the folder that %s is in', (path, name) => {
  expect(findFolderKind(path)?.name).toBe(name)
})
