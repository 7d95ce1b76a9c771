import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { decide } from '../../src/core/decide.js'
import { InputError } from '../../src/core/errors.js'
import type { Files } from '../../src/core/records/files.js'
import { mergeChanges } from '../../src/core/records/merge.js'
import { checkProposal } from '../../src/core/proposal.js'
import { findNewViolation } from '../../src/core/rules.js'
import { Snapshot } from '../../src/core/records/snapshot.js'
import type { Command, Step } from '../../src/generated/types.js'
import { runs } from '../support/property-runs.js'
import { anyCommand, anyRegistry, soundRegistry } from './arbitrary.js'
import { edited } from './proposing.js'
import { agent, context, registry, root, snapshotOf } from './support.js'

/** When no time of any registry here is in the future. */
const later = '2026-05-01T00:00:00.000Z'

const clean = { valid: true, errors: 0, warnings: 0, findings: [] }

/** The two sides of a change, as far as they differ. */
function difference(before: Snapshot, after: Snapshot): { before: Files; after: Files } {
  const differing = (from: Snapshot, to: Snapshot): Files =>
    new Map([...from.files].filter(([path, content]) => to.files.get(path) !== content))
  return { before: differing(before, after), after: differing(after, before) }
}

/** `put` may do to a record what no other operation does. */
const isFree = (step: Step): boolean => step.operation === 'put'
const asOperationsDo = (command: Command): boolean =>
  command.operation === 'apply' ? !command.operations.some(isFree) : command.operation !== 'put'

function changed(state: Snapshot, command: Command): Snapshot {
  try {
    const decision = decide(state, command, context())
    return decision.kind === 'change' ? state.with(decision.files) : state
  } catch (error) {
    if (error instanceof InputError) return state
    throw error
  }
}

describe('whatever an operation does to a sound registry', () => {
  it('is no fault of a pull request', () => {
    fc.assert(
      fc.property(soundRegistry, anyCommand.filter(asOperationsDo), (state, command) => {
        expect(checkProposal(state, difference(state, changed(state, command)), later)).toEqual(clean)
      }),
      runs(300),
    )
  })

  it('is none either once it is on the base branch', () => {
    fc.assert(
      fc.property(soundRegistry, anyCommand.filter(asOperationsDo), (state, command) => {
        const done = changed(state, command)
        expect(checkProposal(done, difference(state, done), later)).toEqual(clean)
      }),
      runs(300),
    )
  })
})

describe('whatever a pull request does to whatever registry', () => {
  const ofAgents = new Set(['agent-removed', 'immutable-field', 'illegal-status'])

  it('breaks a rule across records just where an operation that did the same would be refused', () => {
    fc.assert(
      fc.property(anyRegistry, anyRegistry, (state, target) => {
        const proposal = difference(state, target)
        const paths = new Set([...proposal.before.keys(), ...proposal.after.keys()])
        const codes = checkProposal(state, proposal, later).findings.map(({ code }) => code)
        const worse = findNewViolation(state, target, paths)?.violation.code
        const ofRules = codes.filter((code) => !ofAgents.has(code))
        const reported = { any: ofRules.length > 0, first: worse === undefined || ofRules.includes(worse) }
        expect(reported).toEqual({ any: worse !== undefined, first: true })
      }),
      runs(300),
    )
  })

  it('nothing is no fault', () => {
    fc.assert(
      fc.property(anyRegistry, (state) => {
        const corrupt = edited(state, { 'agents/z.json': '{', 'agents/.lock': '' })
        expect(checkProposal(corrupt, { before: new Map(), after: new Map() }, later)).toEqual(clean)
      }),
    )
  })
})

describe('a merge', () => {
  const fields = fc.dictionary(
    fc.constantFrom('x', 'y', 'constructor', 'toString', '0'),
    fc.constantFrom(1, 'one', null, [], { deep: 1 }),
  )
  const parsed = (files: ReadonlyMap<string, unknown>, path: string): unknown =>
    JSON.parse(String(files.get(path)))

  it('takes each field from the side that changed it, and from the pull request where both did', () => {
    const withConfig = (content: object): Snapshot => snapshotOf({ 'config.json': content })
    fc.assert(
      fc.property(fields, fields, fields, (before, here, there) => {
        const current = withConfig(there)
        const changes = mergeChanges(current, withConfig(before), withConfig(here))
        const same = (key: string): boolean =>
          JSON.stringify(Object.entries(before).find(([name]) => name === key)) ===
          JSON.stringify(Object.entries(here).find(([name]) => name === key))
        const keys = new Set([...Object.keys(before), ...Object.keys(here), ...Object.keys(there)])
        const expected = [...keys].flatMap((key) =>
          Object.entries(same(key) ? there : here).filter(([name]) => name === key),
        )
        expect(parsed(new Map([...current.files, ...changes]), 'config.json')).toEqual(
          Object.fromEntries(expected),
        )
      }),
      runs(300),
    )
  })

  it('of a hall of fame keeps who was added on either side, and drops who was removed on either', () => {
    const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'constructor'))
    const withHall = (hall: string[]): Snapshot => registry({ hallOfFame: hall.map((id) => agent(id)) })
    fc.assert(
      fc.property(ids, ids, ids, (before, here, there) => {
        const current = withHall(there)
        const changes = mergeChanges(current, withHall(before), withHall(here))
        const merged = parsed(new Map([...current.files, ...changes]), 'hall_of_fame.json') as {
          id: string
        }[]
        const either = [...new Set([...here, ...there])]
        const expected = either.filter(
          (id) => !before.includes(id) || (here.includes(id) && there.includes(id)),
        )
        expect(merged.map(({ id }) => id).sort()).toEqual(expected.sort())
      }),
      runs(300),
    )
  })
})

describe('hostile content', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  const contents = fc.constantFrom<unknown>(
    ...[
      '',
      'null',
      '[]',
      '{}',
      '"x"',
      '[null, 1, [], {}]',
      '1e999',
      '{"far": 1e999}',
      deep,
      `{"deep": ${deep}}`,
    ],
    ...['{"__proto__": {"status": "active"}}', '{"constructor": {"prototype": 1}}', '\u0000', '{"id":'],
    ...(['symlink', 'submodule', 'folder', 'not-utf8', 'too-large', 'not-a-record'] as const).map(
      (unreadable) => ({ unreadable }),
    ),
    ...[
      agent('__proto__'),
      agent('constructor'),
      agent('a'),
      { ...agent('a'), toString: 1, spawned_at: '2020-01-01T00:00:00Z' },
    ],
    ...[[agent('constructor'), agent('toString'), agent('a'), agent('a')], [agent('__proto__')]],
    ...[
      { system_lead: 'constructor' },
      { max_active_agents: 0 },
      { max_active_agents: 1e308, unique_human_names: true },
    ],
  )
  const paths = fc.constantFrom(
    ...['config.json', 'metadata.json', 'hall_of_fame.json', 'agents/a.json', 'agents/constructor.json'],
    ...[
      'agents/__proto__.json',
      'agents/A.json',
      'agents/../a.json',
      'agents/.json',
      'agents/',
      '__proto__',
      '',
    ],
  )
  const files: fc.Arbitrary<Files> = fc
    .array(fc.tuple(paths, contents), { maxLength: 8 })
    .map((entries) => snapshotOf(Object.fromEntries(entries)).files)
  const aboutRules =
    /^(duplicate-(id|name|entry)|over-capacity|(dangling|missing)-entry|dangling-lead|rules-unchecked)$/

  it('neither stops the check nor makes it speak of other files', () => {
    fc.assert(
      fc.property(files, files, files, (now, before, after) => {
        const result = checkProposal(new Snapshot(now, { root }), { before, after }, later)
        const touched = new Set([...before.keys(), ...after.keys()].map((path) => `${root}/${path}`))
        const elsewhere = result.findings.filter(({ file }) => !touched.has(file)).map(({ code }) => code)
        expect(elsewhere.filter((code) => !aboutRules.test(code))).toEqual([])
        expect(result.errors + result.warnings).toBe(result.findings.length)
        expect(result.valid).toBe(result.errors === 0)
        expect(({} as Record<string, unknown>)['status']).toBeUndefined()
      }),
      runs(500),
    )
  })
})
