import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { CorruptRegistryError } from '../../../src/core/errors.js'
import type { ContentChanges, Files } from '../../../src/core/records/files.js'
import { recordKinds } from '../../../src/core/records/kinds/index.js'
import { Snapshot } from '../../../src/core/records/snapshot.js'
import { findNewViolation, rules } from '../../../src/core/rules.js'
import { anyRegistry } from '../arbitrary.js'
import { agent, python, root, snapshotOf } from '../support.js'
import { runs } from '../../support/property-runs.js'

const ids = ['a', 'A', 'b', 'c', 'constructor', 'm']
const names = ['Ada', 'ADA ', 'Bob', 'null']

/** What a question about a snapshot gives: its answer, or what the error about corrupt records says. */
function ask(question: () => unknown): unknown {
  try {
    return question()
  } catch (error) {
    if (error instanceof CorruptRegistryError) return { findings: error.findings }
    throw error
  }
}

/** All that a snapshot can be asked, in an order that depends on the snapshot no more than on its history. */
const everything = (snapshot: Snapshot): Record<string, unknown> => ({
  files: new Map([...snapshot.files].sort(([one], [other]) => (one < other ? -1 : 1))),
  config: ask(() => snapshot.config),
  metadata: ask(() => snapshot.metadata),
  entries: ask(() => snapshot.hallOfFame),
  records: recordKinds.map(({ name }) => [
    snapshot.ids(name),
    snapshot.count(name),
    ask(() => snapshot.records(name)),
  ]),
  each: ids.map((id) => ask(() => snapshot.agent(id))),
  problems: [...snapshot.files.keys()].sort().map((path) => snapshot.problems(path)),
  states: (['active', 'inactive', 'eliminated', 'hall_of_fame'] as const).map((state) =>
    ask(() => snapshot.countWithStatus('agent', state)),
  ),
  named: ['ada', 'bob'].map((name) => ask(() => snapshot.idsWith('agent', 'takenName', name))),
  shared: ask(() => snapshot.sharedKeys('agent', 'takenName')),
  folded: ids.map((id) => snapshot.idsIgnoringCase('agent', id)),
  differing: snapshot.idsDifferingInCase('agent'),
  indexes: ids.map((id) => ask(() => snapshot.entryIndexes('hall-of-fame', id))),
  violations: rules.map((rule) =>
    ask(() =>
      rule.findViolations(snapshot).map(({ toFinding, ...rest }) => ({ ...rest, finding: toFinding() })),
    ),
  ),
})

const record = fc
  .record({
    id: fc.constantFrom(...ids),
    status: fc.constantFrom('active', 'active', 'inactive', 'eliminated', 'hall_of_fame'),
    human_name: fc.constantFrom(...names),
  })
  .map(({ id, status, human_name }) => [
    `agents/${id}.json`,
    python(agent(id, { status: status as 'active', human_name })),
  ])

const edit = fc.oneof(
  { weight: 5, arbitrary: record },
  { weight: 2, arbitrary: fc.constantFrom(...ids).map((id) => [`agents/${id}.json`, null]) },
  fc.tuple(
    fc.constantFrom('agents/a.json', 'agents/c.json', 'config.json', 'metadata.json', 'hall_of_fame.json'),
    fc.constantFrom('{', '{"id": 5}', { unreadable: 'symlink' }, null),
  ),
  fc.constantFrom(
    ['agents/notes.txt', { unreadable: 'not-a-record' }],
    ['agents/notes.txt', null],
    ['config.json', '{"max_active_agents": 1, "unique_human_names": true}'],
    ['metadata.json', '{"system_lead": "a"}'],
    ['hall_of_fame.json', python([agent('a'), agent('b'), agent('a')])],
  ),
) as fc.Arbitrary<[string, string | { unreadable: 'symlink' } | null]>

const changes = fc.array(
  fc.array(edit, { minLength: 1, maxLength: 4 }).map((edits): ContentChanges => new Map(edits)),
  { minLength: 1, maxLength: 8 },
)
const starts = fc.oneof(
  anyRegistry,
  fc.constant(snapshotOf({})),
  // Large beside its changes, so that its indexes are kept.
  fc.constant(
    snapshotOf({
      'config.json': { unique_human_names: true },
      ...Object.fromEntries(
        Array.from({ length: 40 }, (_, index) => [`agents/x${index}.json`, agent(`x${index}`)]),
      ),
    }),
  ),
)

const fresh = (files: Files): Snapshot => new Snapshot(files, { root })

function changed(files: Files, change: ContentChanges): Files {
  const next = new Map(files)
  for (const [path, content] of change) {
    if (content === null) next.delete(path)
    else next.set(path, content)
  }
  return next
}

describe('a snapshot after any series of changes', () => {
  it.each<[string, (snapshot: Snapshot, change: ContentChanges, files: Files) => Snapshot]>([
    ['by with', (snapshot, change) => snapshot.with(change)],
    ['by withFiles', (snapshot, _, files) => snapshot.withFiles(files)],
  ])('equals one made afresh, and leaves those before as they were: %s', (_, advance) => {
    fc.assert(
      fc.property(starts, changes, (start, series) => {
        let snapshot = start
        let { files } = start
        for (const change of series) {
          const before = everything(snapshot)
          const next = changed(files, change)
          const after = advance(snapshot, change, next)
          expect(everything(after)).toEqual(everything(fresh(next)))
          expect(everything(snapshot)).toEqual(before)
          snapshot = after
          files = next
        }
      }),
      runs(200),
    )
  })

  it('equals one made afresh where nothing was asked before the last change', () => {
    const many = fc.array(edit, { minLength: 90, maxLength: 130 })
    fc.assert(
      fc.property(starts, many, (start, edits) => {
        let snapshot = fresh(start.files)
        for (const one of edits) snapshot = snapshot.with(new Map([one]))
        expect(everything(snapshot)).toEqual(everything(fresh(snapshot.files)))
      }),
      runs(50),
    )
  })

  it('breaks no other rule than one made afresh', () => {
    fc.assert(
      fc.property(starts, changes, (start, series) => {
        let snapshot = start
        for (const change of series) {
          const after = snapshot.with(change)
          const [kept, anew] = [
            [snapshot, after],
            [fresh(snapshot.files), fresh(after.files)],
          ].map(([one = snapshot, other = after]) =>
            ask(() => {
              const found = findNewViolation(one, other, change.keys())
              return found === null ? null : [found.refusal, found.violation.toFinding()]
            }),
          )
          expect(kept).toEqual(anew)
          snapshot = after
        }
      }),
      runs(200),
    )
  })
})
