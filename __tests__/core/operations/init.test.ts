import { describe, expect, it } from '@jest/globals'
import { after, agent, answer, change, diffs, snapshotOf, verdict } from '../support.js'

const init = { operation: 'init' } as const

describe('init', () => {
  it('creates the files of a registry on an empty branch, every default written out', () => {
    const empty = snapshotOf({})
    const { files, result, summary } = change<'init'>(empty, init)
    expect(result.created).toEqual(['config.json', 'metadata.json', 'hall_of_fame.json'])
    expect(summary).toBe('create the agent registry')
    expect(JSON.parse(files.get('config.json') ?? '')).toEqual({
      spawn_interval_hours: 3,
      max_active_agents: 50,
      elimination_threshold: 0.3,
      promotion_threshold: 0.65,
      spawn_mode: 'mixed',
      new_agent_probability: 0.5,
      protected_specializations: [],
      metrics_weight: {
        code_quality: 0.3,
        issue_resolution: 0.2,
        pr_success: 0.2,
        peer_review: 0.15,
        creativity: 0.15,
      },
      new_agent_grace_period_hours: 48,
      new_agent_minimum_score: 0.4,
      strict_pr_attribution: false,
      metrics_window_hours: 168,
      unique_human_names: true,
    })
    expect(files.get('metadata.json')).toBe(
      '{\n  "version": "2.0.0",\n  "last_spawn": null,\n  "last_evaluation": null,\n  "system_lead": null\n}\n',
    )
    expect(files.get('hall_of_fame.json')).toBe('[]\n')
  })

  it('creates a registry without findings', () => {
    expect(answer<'validate'>(after(snapshotOf({}), init), { operation: 'validate' }).findings).toEqual([])
  })

  it('has nothing to do a second time', () => {
    const created = after(snapshotOf({}), init)
    expect(verdict(created, init)).toBe('unchanged')
    expect(change<'init'>(created, init).result.created).toEqual([])
  })

  it('creates only what is missing, and touches nothing else', () => {
    const partly = snapshotOf({ 'config.json': '{"max_active_agents": 3}', 'agents/notes.txt': '' })
    expect(Object.keys(diffs(partly, change(partly, init)))).toEqual(['metadata.json', 'hall_of_fame.json'])
  })

  it('does not ask for unique names where agents may share some already', () => {
    const state = after(snapshotOf({ 'agents/a.json': agent('a'), 'agents/b.json': agent('b') }), init)
    expect(state.config.unique_human_names).toBe(false)
  })

  it.each([
    ['corrupt', 'no JSON'],
    ['a link', { unreadable: 'symlink' }],
  ])('leaves a file alone that is %s', (_, content) => {
    const state = snapshotOf({ 'config.json': content, 'metadata.json': {}, 'hall_of_fame.json': [] })
    expect(verdict(state, init)).toBe('unchanged')
  })
})
