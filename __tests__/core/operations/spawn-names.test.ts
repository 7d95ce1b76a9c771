import { describe, expect, it } from '@jest/globals'
import type { Config, NewAgent, Spawn } from '../../../src/generated/types.js'
import { after, agent, change, registry, verdict } from '../support.js'

const taken = [
  agent('a', { human_name: 'Ada' }),
  agent('i', { human_name: 'Ivy', status: 'inactive' }),
  agent('h', { human_name: 'Hal', status: 'hall_of_fame' }),
  agent('e', { human_name: 'Eve', status: 'eliminated' }),
  agent('n', { human_name: 'null' }),
  agent('o', { human_name: null }),
]
const entry = agent('h', { human_name: 'Hal', status: 'hall_of_fame' })
const state = (config: Config = {}) => registry({ config, hallOfFame: [entry], agents: taken })
const unique = state({ unique_human_names: true })

const spawn = (agents: Partial<NewAgent>[], fields: Partial<Spawn> = {}): Spawn => ({
  operation: 'spawn',
  agents: agents.map((description) => ({ specialization: 'x', ...description })),
  ...fields,
})
const namesAfter = (command: Spawn, snapshot = unique): unknown[] =>
  change<'spawn'>(snapshot, command).result.agents.map(({ human_name: name }) => name)

describe('the name pool', () => {
  it.each<[string, string[], string]>([
    ['the first', ['Cy', 'Di'], 'Cy'],
    ['the first that is free', ['Ada', 'Ivy', 'Hal', 'Cy'], 'Cy'],
    ['one whose owner is eliminated', ['Ada', 'Eve', 'Cy'], 'Eve'],
    ['none that differs in case only', ['ADA', 'ada', 'Cy'], 'Cy'],
    ['none that differs in spacing only', [' Ada', 'Ada\t', 'Cy'], 'Cy'],
    ['none that differs in composition only', ['Cy'], 'Cy'],
  ])('gives %s', (_, pool, name) => {
    expect(namesAfter(spawn([{}], { name_pool: pool }))).toEqual([name])
  })

  it('tells names by their letters, however these are composed', () => {
    const zoe = registry({ agents: [agent('z', { human_name: 'Zo\u00eb' })] })
    expect(namesAfter(spawn([{}], { name_pool: ['Zoe\u0308', 'Cy'] }), zoe)).toEqual(['Cy'])
  })

  it('gives each name once, and none that another description asks for', () => {
    const command = spawn([{}, { human_name: 'Cy' }, {}, {}], { name_pool: ['Cy', 'Di', 'di', 'Ed', 'Fay'] })
    expect(namesAfter(command)).toEqual(['Di', 'Cy', 'Ed', 'Fay'])
  })

  it('gives a name to the explicitly nameless, and the record is displayed by it', () => {
    const [record] = change<'spawn'>(unique, spawn([{ human_name: null }], { name_pool: ['Cy'] })).result
      .agents
    expect([record?.human_name, record?.name]).toEqual(['Cy', 'Cy'])
  })

  it('avoids names in use even where names need not be unique', () => {
    expect(namesAfter(spawn([{}], { name_pool: ['Ada', 'Cy'] }), state())).toEqual(['Cy'])
  })

  it('is looked at when the decision is made: another state, another name', () => {
    const command = spawn([{}], { name_pool: ['Cy', 'Di'] })
    const moved = after(unique, command, { request_id: 'somebody-else' })
    expect(namesAfter(command, moved)).toEqual(['Di'])
  })

  it('serves a thousand agents', () => {
    const pool = Array.from({ length: 10_000 }, (_, index) => `Name ${index}`)
    const roomy = registry({ config: { max_active_agents: 2000 } })
    const command: Spawn = {
      operation: 'spawn',
      agent: { specialization: 'x' },
      count: 1000,
      name_pool: pool,
    }
    expect(namesAfter(command, roomy)).toEqual(pool.slice(0, 1000))
  })

  it('leaves agents nameless where it is not given', () => {
    expect(namesAfter(spawn([{}]))).toEqual([undefined])
  })
})

describe('too few names', () => {
  it.each<[string, Partial<NewAgent>[], string[], boolean, string]>([
    ['refuse all', [{}, {}], ['Cy', 'Ada'], false, 'names-exhausted'],
    ['do not matter to those who bring their own', [{ human_name: 'Di' }], ['Ada'], false, 'change'],
    ['refuse even where fewer will do, if there is none', [{}, {}], ['Ada'], true, 'names-exhausted'],
  ])('%s', (_, agents, pool, fewer, outcome) => {
    expect(verdict(unique, spawn(agents, { name_pool: pool, allow_fewer: fewer }))).toBe(outcome)
  })

  it('make fewer agents where fewer will do', () => {
    expect(namesAfter(spawn([{}, {}, {}], { name_pool: ['Ada', 'Cy', 'Di'], allow_fewer: true }))).toEqual([
      'Cy',
      'Di',
    ])
  })

  it('do not use up a place that one with a name could have', () => {
    const narrow = after(unique, { operation: 'configure', patch: { max_active_agents: 4 } })
    const command = spawn([{}, { human_name: 'Di' }], { name_pool: ['Ada'], allow_fewer: true })
    expect(namesAfter(command, narrow)).toEqual(['Di'])
  })
})

describe('unique names', () => {
  it.each([
    ['of an active agent', 'Ada'],
    ['of an inactive agent', 'Ivy'],
    ['in the hall of fame', 'Hal'],
    ['in other letters', 'aDA'],
    ['with other spaces', '  Ada '],
  ])('refuse a name %s', (_, name) => {
    expect(verdict(unique, spawn([{ human_name: name }]))).toBe('name-taken')
  })

  it.each([
    ['nobody has', 'Cy'],
    ['an eliminated agent had', 'Eve'],
    ['is only the text "null"', 'null'],
    ['is empty', ''],
  ])('allow a name that %s', (_, name) => {
    expect(verdict(unique, spawn([{ human_name: name }]))).toBe('change')
  })

  it('refuse one name for two new agents', () => {
    expect(verdict(unique, spawn([{ human_name: 'Cy' }, { human_name: 'cy' }]))).toBe('name-taken')
    expect(
      verdict(unique, { operation: 'spawn', agent: { specialization: 'x', human_name: 'Cy' }, count: 2 }),
    ).toBe('name-taken')
  })

  it('are asked for by config only', () => {
    expect(verdict(state(), spawn([{ human_name: 'Ada' }]))).toBe('change')
    expect(verdict(state({ unique_human_names: false }), spawn([{ human_name: 'Ada' }]))).toBe('change')
  })
})
