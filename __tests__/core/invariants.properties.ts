import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { decide } from '../../src/core/decide.js'
import type { Decision } from '../../src/core/decision.js'
import { InputError } from '../../src/core/errors.js'
import { Snapshot } from '../../src/core/records/snapshot.js'
import type { Agent, Command } from '../../src/generated/types.js'
import { runs } from '../support/property-runs.js'
import { anyCommand, anyRegistry, anyTime, soundRegistry } from './arbitrary.js'
import { answer, context } from './support.js'

type AnyDecision = Decision<unknown> | 'bad-input'

/** Decides; what is bad input changes nothing. Any other fault fails the test. */
function decided(snapshot: Snapshot, command: Command, request: number, time: string): AnyDecision {
  try {
    return decide(snapshot, command, context({ request_id: `request-${request}`, time }))
  } catch (error) {
    if (error instanceof InputError) return 'bad-input'
    throw error
  }
}

const filesOf = (decision: AnyDecision): ReadonlyMap<string, string | null> =>
  decision !== 'bad-input' && decision.kind === 'change' ? decision.files : new Map()

/** Read without anything that an earlier decision remembers. */
const fresh = (snapshot: Snapshot): Snapshot => new Snapshot(new Map(snapshot.files), { root: snapshot.root })

const times = (keys: string[]): Map<string, number> => {
  const counted = new Map<string, number>()
  for (const key of keys) counted.set(key, (counted.get(key) ?? 0) + 1)
  return counted
}

const lower = (text: string): string => text.trim().toLowerCase()

/** How badly each rule is broken, by rule and key: written once more, from the words of the documentation alone. */
function violations(snapshot: Snapshot): Map<string, number> {
  const agents = snapshot.agents()
  const entries = snapshot.hallOfFame.map(({ id }) => id)
  const heroes = agents.filter(({ status }) => status === 'hall_of_fame').map(({ id }) => id)
  const sizes = new Map<string, number>()
  const active = agents.filter(({ status }) => status === 'active').length
  const over = active - snapshot.config.max_active_agents
  if (over > 0) sizes.set('over-capacity', over)

  const more = (rule: string, keys: string[]): void => {
    for (const [key, count] of times(keys)) if (count > 1) sizes.set(`${rule} ${key}`, count - 1)
  }
  const named = (agent: Agent): string[] => {
    const name = lower(agent.human_name ?? '')
    return agent.status === 'eliminated' || name === '' || name === 'null' ? [] : [name]
  }
  if (snapshot.config.unique_human_names) more('name', agents.flatMap(named))
  more(
    'id',
    agents.map(({ id }) => lower(id)),
  )
  more('entry', entries)
  for (const id of entries) if (!heroes.includes(id)) sizes.set(`dangling ${id}`, 1)
  for (const id of heroes) if (!entries.includes(id)) sizes.set(`missing ${id}`, 1)
  const lead = snapshot.metadata.system_lead
  if (lead !== null && !entries.includes(lead)) sizes.set(`lead ${lead}`, 1)
  return sizes
}

const commands = fc.array(fc.tuple(anyCommand, anyTime), { minLength: 1, maxLength: 6 })

/** Runs commands one after another; `check` sees each decision, the state before and the state after. */
function walk(
  start: Snapshot,
  sequence: [Command, string][],
  check: (decision: AnyDecision, before: Snapshot, after: Snapshot, command: Command) => void,
): Snapshot {
  return sequence.reduce((before, [command, time], index) => {
    const decision = decided(before, command, index, time)
    const after = before.with(filesOf(decision))
    check(decision, before, after, command)
    return after
  }, start)
}

describe('whatever is asked of whatever registry', () => {
  it('no violation of a rule across records is added, and none grows', () => {
    fc.assert(
      fc.property(anyRegistry, commands, (start, sequence) => {
        walk(start, sequence, (_, before, after) => {
          const earlier = violations(before)
          const grown = [...violations(after)].filter(([key, size]) => size > (earlier.get(key) ?? 0))
          expect(grown).toEqual([])
        })
      }),
      runs(300),
    )
  })

  it('every record that is written is sound when it is read again, and differs from the one before', () => {
    fc.assert(
      fc.property(anyRegistry, commands, (start, sequence) => {
        walk(start, sequence, (decision, before, after) => {
          const read = fresh(after)
          for (const [path, text] of filesOf(decision)) {
            expect(read.problems(path)).toEqual([])
            expect(text).not.toBe(before.text(path))
          }
        })
      }),
      runs(300),
    )
  })

  it('the same decision is made on the same state, read anew, and the state is left as it was', () => {
    fc.assert(
      fc.property(anyRegistry, commands, (start, sequence) => {
        walk(start, sequence, (decision, before, _, command) => {
          const index = sequence.findIndex(([other]) => other === command)
          const again = decided(fresh(before), command, index, sequence[index]?.[1] ?? '')
          expect(again).toEqual(decision)
        })
      }),
      runs(300),
    )
  })

  it('the time never decides which records are made', () => {
    const pathsOf = (decision: AnyDecision): string[] =>
      [...filesOf(decision).keys()].filter((path) => path.startsWith('agents/agent-'))
    fc.assert(
      fc.property(anyRegistry, anyCommand, (start, command) => {
        const spawns = (time: string): string[] => pathsOf(decided(start, command, 0, time))
        const [early, late] = [spawns('2026-05-01T00:00:00.000Z'), spawns('2036-05-01T00:00:00.000Z')]
        expect(late).toEqual(early)
      }),
      runs(300),
    )
  })
})

/** What `validate` finds, but for times in the future: registries of any time are tried at any other. */
const findings = (snapshot: Snapshot): unknown[] =>
  answer<'validate'>(snapshot, { operation: 'validate' }).findings.filter(
    ({ code }) => code !== 'future-time',
  )

describe('whatever is asked of a sound registry', () => {
  it('leaves it sound, and its limit never overshot', () => {
    fc.assert(
      fc.property(soundRegistry, commands, (start, sequence) => {
        expect(findings(start)).toEqual([])
        const end = walk(start, sequence, (_, __, after) => {
          const { active, max } = answer<'capacity'>(after, { operation: 'capacity' })
          expect(active).toBeLessThanOrEqual(max)
        })
        expect(findings(fresh(end))).toEqual([])
      }),
      runs(300),
    )
  })
})

describe('the findings', () => {
  it('of validate are all violations that there are', () => {
    fc.assert(
      fc.property(anyRegistry, (state) => {
        const expected = [...violations(state)].reduce(
          (sum, [rule, size]) => sum + (rule === 'over-capacity' ? 1 : size),
          0,
        )
        expect(answer<'validate'>(state, { operation: 'validate' }).errors).toBe(expected)
      }),
      runs(300),
    )
  })
})
