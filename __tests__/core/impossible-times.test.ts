import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, it } from '@jest/globals'
import { checkProposal } from '../../src/core/proposal.js'
import { getKind, formatRecordPath } from '../../src/core/records/files.js'
import { recordKinds } from '../../src/core/records/kinds/index.js'
import { schemaProblems } from '../../src/core/records/schema.js'
import { timestampPattern } from '../../src/core/timestamp.js'
import { agent, fault, findings, now, registry, snapshotOf } from './support.js'

interface Schema {
  readonly pattern?: string
  readonly properties?: Readonly<Record<string, Schema>>
}

const timeFieldsOf = ({ properties = {} }: Schema): string[] =>
  Object.entries(properties).flatMap(([field, { pattern }]) => (pattern === timestampPattern ? [field] : []))

const impossible = [
  '2026-02-30T12:00:00Z',
  '2025-02-29T12:00:00Z',
  '2026-04-31T12:00:00Z',
  '2026-01-31T24:00:00Z',
  '2026-01-31T12:00:60Z',
]

const sound = { ...agent('ada'), ...agent('ada') }
const files = (kind: string, fields: object): Record<string, unknown> => ({
  'agents/ada.json': sound,
  ...(kind === 'agent' ? { 'agents/ada.json': { ...sound, ...fields } } : {}),
  ...(kind === 'metadata' ? { 'metadata.json': fields } : {}),
  ...(kind === 'hall-of-fame' ? { 'hall_of_fame.json': [{ ...sound, ...fields }] } : {}),
})

const timeFields = new Map(
  recordKinds.map(({ name, schema }) => [
    name,
    timeFieldsOf(name === 'hall-of-fame' ? getKind('agent').schema : schema),
  ]),
)
const fields = [...timeFields].flatMap(([kind, names]) => names.map((field) => [kind, field] as const))

describe('a time that does not exist', () => {
  it('is looked for in all these fields', () => {
    expect(Object.fromEntries(timeFields)).toEqual({
      agent: ['spawned_at', 'promoted_at', 'eliminated_at', 'deactivated_at'],
      config: [],
      'hall-of-fame': ['spawned_at', 'promoted_at', 'eliminated_at', 'deactivated_at'],
      metadata: ['last_spawn', 'last_evaluation'],
    })
  })

  it.each(fields)('is an error in a record: %s %s', (kind, field) => {
    for (const time of impossible) {
      const path = formatRecordPath(kind, kind === 'agent' ? 'ada' : '')
      expect(findings(snapshotOf(files(kind, { [field]: time })))).toEqual([
        expect.stringMatching(
          new RegExp(`^error schema ${path}:.*${field} must be a time that exists, which ${time} does not$`),
        ),
      ])
    }
  })

  it.each(fields)('is an error in a pull request: %s %s', (kind, field) => {
    const before = snapshotOf(files('', {}))
    const after = snapshotOf(files(kind, { [field]: impossible[0] }))
    const { findings: found } = checkProposal(before, { before: before.files, after: after.files }, now)
    expect(found.map(({ code, message }) => `${code} ${message}`)).toContainEqual(
      expect.stringMatching(/^schema .* must be a time that exists, which 2026-02-30T12:00:00Z does not$/),
    )
  })

  it.each([
    ['promoted_at', { operation: 'update', id: 'ada', patch: { promoted_at: impossible[0] } }],
    ['spawned_at', { operation: 'spawn', agent: { specialization: 'x', spawned_at: impossible[0] } }],
    [
      'eliminated_at',
      { operation: 'spawn', agents: [{ specialization: 'x', eliminated_at: impossible[0] }] },
    ],
    [
      'spawned_at',
      {
        operation: 'apply',
        operations: [{ operation: 'spawn', agent: { specialization: 'x', spawned_at: impossible[0] } }],
      },
    ],
  ] as const)('is bad input of a command that writes %s: %j', (field, command) => {
    expect(fault(registry({ agents: [agent('ada')] }), command as Parameters<typeof fault>[1])).toEqual({
      code: 'bad-input',
      message: expect.stringContaining(
        `${field} must be a time that exists, which 2026-02-30T12:00:00Z does not`,
      ) as unknown,
    })
  })

  it.each([
    ['put', { agent: agent('ada', { spawned_at: '2026-02-30T12:00:00Z' }) }, 'agent.spawned_at'],
    ['evaluate', { since: '2026-02-30T12:00:00Z' }, 'since'],
    ['collect', { since: '2026-02-30T12:00:00Z' }, 'since'],
  ])('is named in the command %s', (operation, given, field) => {
    expect(schemaProblems('command', { operation, ...given }).map(({ message }) => message)).toEqual([
      `${field} must be a time that exists, which 2026-02-30T12:00:00Z does not`,
    ])
  })
})

describe('the schemas', () => {
  it('have one pattern for all timestamps', async () => {
    const names = (await readdir('schemas')).filter((name) => name !== 'intent.schema.json')
    for (const name of names) {
      const texts = (await readFile(`schemas/${name}`, 'utf8')).match(/"pattern": ".*T.*"/g) ?? []
      for (const text of texts) expect(text).toBe(`"pattern": ${JSON.stringify(timestampPattern)}`)
    }
  })
})
