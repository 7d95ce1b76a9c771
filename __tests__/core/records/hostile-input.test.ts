import { describe, expect, it } from '@jest/globals'
import { recordLimit } from '../../../src/core/records/kind.js'
import { hallOfFame } from '../../../src/core/records/kinds/hall-of-fame.js'
import type { CommandOf, OperationName } from '../../../src/core/operations/index.js'
import type { Agent } from '../../../src/generated/types.js'
import { agent, change, fault, refusal, registry, verdict } from '../support.js'

const state = registry({ agents: [agent('a')] })
const parse = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>
const bytes = (text: string | null | undefined): number => Buffer.byteLength(text ?? '')

function nested(depth: number): unknown {
  let value: unknown = 'core'
  for (let level = 0; level < depth; level++) value = { in: value }
  return value
}

/** The same hostile fields through every door that lets fields in. */
const doors = (fields: Record<string, unknown>): [string, CommandOf<OperationName>][] => [
  ['spawn', { operation: 'spawn', agent: { specialization: 'x', id: 'n', ...fields } }],
  ['put', { operation: 'put', agent: { ...agent('a'), ...fields } }],
  ['update', { operation: 'update', id: 'a', patch: fields }],
  ['configure', { operation: 'configure', patch: fields }],
  ['apply', { operation: 'apply', operations: [{ operation: 'update', id: 'a', patch: fields }] }],
]

describe('the key __proto__', () => {
  it.each([
    ...doors(parse('{"__proto__": {"status": "hall_of_fame"}}')),
    ...doors(parse('{"deep": [{"__proto__": 1}]}')),
  ])('is bad input to %s, and pollutes nothing', (_, command) => {
    expect(fault(state, command)).toEqual({
      code: 'bad-input',
      message: expect.stringMatching(/\.json: the key "__proto__" is not allowed$/),
    })
    expect(({} as Record<string, unknown>)['status']).toBeUndefined()
  })

  it.each(['constructor', 'prototype', 'hasOwnProperty', 'toString'])(
    'is the only such key: %s is kept',
    (key) => {
      const { result } = change<'update'>(state, { operation: 'update', id: 'a', patch: { [key]: 'x' } })
      expect(Object.hasOwn(result.agent, key)).toBe(true)
    },
  )

  it('names no agent in metrics', () => {
    const metrics = parse('{"__proto__": {"issues_assigned": 1}}') as Record<string, never>
    const { result } = change<'evaluate'>(state, { operation: 'evaluate', metrics })
    expect(result.ignored).toEqual([{ id: '__proto__', reason: 'unknown-agent' }])
  })
})

describe('deep nesting', () => {
  it.each(doors({ deep: nested(64) }))('is bad input to %s', (_, command) => {
    expect(fault(state, command)).toEqual({
      code: 'bad-input',
      message: expect.stringMatching(/\.json: nested more than 64 levels deep$/),
    })
  })

  it.each(doors({ deep: nested(63) }))('is allowed to %s within the limit', (_, command) => {
    expect(verdict(state, command)).toBe('change')
  })
})

describe('a number that JSON cannot express', () => {
  it.each(doors(parse('{"far": 1e999}')))('is bad input to %s', (_, command) => {
    expect(fault(state, command)).toEqual({
      code: 'bad-input',
      message: expect.stringMatching(/\.json: JSON has no number Infinity$/),
    })
  })
})

describe('size', () => {
  it.each(doors({ note: 'x'.repeat(10 * recordLimit) }))(
    'ten times the limit is refused by %s',
    (_, command) => {
      expect(verdict(state, command)).toBe('limit-exceeded')
    },
  )

  it('is counted in bytes, and its limit is exact', () => {
    const put = (note: string): CommandOf<'put'> => ({ operation: 'put', agent: agent('n', { note }) })
    const empty = bytes(change(state, put('')).files.get('agents/n.json'))
    const room = recordLimit - empty
    expect(bytes(change(state, put('x'.repeat(room))).files.get('agents/n.json'))).toBe(recordLimit)
    expect(verdict(state, put('x'.repeat(room + 1)))).toBe('limit-exceeded')
    expect(verdict(state, put('é'.repeat(room / 2 + 1)))).toBe('limit-exceeded')
  })

  it('refuses a patch that outgrows the limit, and says which file', () => {
    const large = registry({ agents: [agent('a', { note: 'x'.repeat(recordLimit - 1000) })] })
    const patch = { more: 'x'.repeat(1000) }
    expect(refusal(large, { operation: 'update', id: 'a', patch })).toEqual({
      kind: 'refusal',
      code: 'limit-exceeded',
      message: `.github/agent-system/agents/a.json would exceed ${recordLimit} bytes`,
    })
    expect(verdict(large, { operation: 'update', id: 'a', patch: { note: 'short' } })).toBe('change')
  })

  it('lets the hall of fame grow further than one record', () => {
    const heroes = Array.from({ length: 3 }, (_, index): Agent =>
      agent(`h${index}`, { status: 'hall_of_fame', note: 'x'.repeat(recordLimit / 2) }),
    )
    const full = registry({ hallOfFame: heroes, agents: [agent('a'), ...heroes] })
    const promoted = change(full, { operation: 'promote', id: 'a', force: true })
    expect(bytes(promoted.files.get('hall_of_fame.json'))).toBeGreaterThan(recordLimit)
    expect(hallOfFame.maxBytes).toBe(8 * recordLimit)
  })
})

describe('text that would break out of its place', () => {
  const hostile = 'x"\n}\u0000\u2028\u202e</script> ${{ secrets }} \ud800'

  it.each(doors({ human_name: hostile }))('survives %s as a text', (_, command) => {
    const decision = change(state, command)
    const [text] = [...decision.files]
      .filter(([path]) => path.startsWith('agents/') || path === 'config.json')
      .map(([, text]) => text)
    expect(parse(text ?? '')['human_name']).toBe(hostile)
  })

  it('is short and quoted where an id cannot be one', () => {
    const { message } = fault(state, { operation: 'get', id: `\u001b[2J${'x'.repeat(10_000)}` })
    expect(message).toMatch(/^the id "\\u001b\[2Jx{1,140}" is not allowed: /)
    expect(message.length).toBeLessThan(400)
  })
})
