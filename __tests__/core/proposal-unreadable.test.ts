import { describe, expect, it } from '@jest/globals'
import { ada, base, check, edited, hero, type Edits } from './proposing.js'
import { agent } from './support.js'

describe('rules across records that cannot be checked', () => {
  const unchecked = (place: string): string =>
    `warning rules-unchecked ${place} the rules across records were not checked, because this record is unreadable`
  const corrupt = edited(base, { 'agents/i.json': '{\n  "id": "i",\n  "status": }', 'agents/z.json': '' })
  const crowd = { 'agents/m.json': agent('m'), 'agents/n.json': agent('n') }

  it('are said to be so once, where the record is unreadable', () => {
    expect(check(crowd, corrupt, corrupt)).toEqual([unchecked('agents/i.json:3:13')])
    expect(check({ 'agents/n.json': '{' }, corrupt, corrupt)).toEqual([
      unchecked('agents/i.json:3:13'),
      'error malformed-json agents/n.json:1:2 the file ends before the closing }',
    ])
  })

  it('are said to be so where the first of its faults is', () => {
    const faults = edited(base, { 'agents/i.json': '{\n  "status": "gone",\n  "id": 1\n}' })
    expect(check(crowd, faults, faults)).toEqual([unchecked('agents/i.json:1:1')])
    const later =
      '\n{"specialization": "x", "spawned_at": "2026-01-01T00:00:00Z",\n"status": "gone",\n"id": 1}'
    const two = edited(base, { 'agents/i.json': later })
    expect(check(crowd, two, two)).toEqual([unchecked('agents/i.json:3:11')])
  })

  it.each([
    ['the policy', 'config.json'],
    ['the metadata', 'metadata.json'],
    ['the hall of fame', 'hall_of_fame.json'],
  ])('are said to be so where the unreadable record is %s', (_, path) => {
    const start = edited(base, { [path]: '{' })
    expect(check({ 'agents/n.json': agent('n') }, start, start)).toEqual([unchecked(`${path}:1:2`)])
  })

  it('leave the others to be checked', () => {
    const edits = { ...crowd, 'metadata.json': { system_lead: 'a' }, 'agents/A.json': agent('A') }
    expect(check(edits, corrupt, corrupt)).toEqual([
      'error duplicate-id agents/a.json:2:9 the ids "A" and "a" differ only in case',
      unchecked('agents/i.json:3:13'),
      'error dangling-lead metadata.json:2:18 the system lead "a" is not in the hall of fame',
    ])
  })

  it.each<[string, Edits, string[]]>([
    ['that changes no record', { 'README.md': 'x' }, []],
    ['whose change is there already', { 'agents/a.json': { ...ada, note: 'x' } }, []],
    [
      'whose link is there already',
      { 'agents/a.json': { unreadable: 'symlink' } },
      ['error unreadable agents/a.json:1:1 the record is unreadable (symlink)'],
    ],
  ])('are no matter to a pull request %s', (_, edits, expected) => {
    expect(check(edits, edited(corrupt, structuredClone(edits)))).toEqual(expected)
  })

  it('are checked where the pull request no longer refers to the unreadable record', () => {
    const start = edited(base, { 'hall_of_fame.json': [hero('h'), hero('z')], 'agents/z.json': '' })
    const found = check({ 'hall_of_fame.json': [hero('h'), hero('y')] }, start, start)
    expect(found).toContain(
      'error dangling-entry hall_of_fame.json:9:11 "y" is not an agent with the status hall_of_fame',
    )
  })

  it.each<[string, Edits, string]>([
    [
      'an agent',
      { 'agents/a.json': '{' },
      'error malformed-json agents/a.json:1:2 the file ends before the closing }',
    ],
    ['the policy', { 'config.json': '[]' }, 'error schema config.json:1:1 the value must be object'],
    [
      'the hall of fame',
      { 'hall_of_fame.json': '{}' },
      'error schema hall_of_fame.json:1:1 the value must be array',
    ],
    [
      'the metadata',
      { 'metadata.json': { unreadable: 'symlink' } },
      'error unreadable metadata.json:1:1 the record is unreadable (symlink)',
    ],
  ])('are not spoken of where the pull request itself breaks %s', (_, edits, finding) => {
    expect(check({ ...edits, 'agents/b.json': agent('b', { note: 'x' }) })).toEqual([finding])
    // Nor where it was broken the same way meanwhile.
    expect(check(edits, edited(base, edits))).toEqual([finding])
  })

  it('are checked again by a repair, which is not blamed for what was wrong beside it', () => {
    const beside = edited(base, {
      'agents/b.json': '{',
      'agents/A.json': agent('A', { status: 'inactive', human_name: 'Ada' }),
      'hall_of_fame.json': [hero('h'), hero('h')],
    })
    expect(check({ 'agents/b.json': agent('b', { human_name: 'Bob' }) }, beside, beside)).toEqual([])
    expect(check({ 'agents/b.json': null }, beside, beside)).toEqual([])
    expect(check({ 'agents/b.json': agent('b', { human_name: 'ADA' }) }, beside, beside)).toEqual([
      'error duplicate-name agents/b.json:6:17 the human name "ADA" belongs to A too',
    ])
    const twin = edited(base, { 'agents/A.json': '{' })
    expect(check({ 'agents/A.json': agent('A', { status: 'inactive' }) }, twin, twin)).toEqual([])
  })
})
