import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Finding } from '../../../src/core/records/findings.js'
import type { OperationName } from '../../../src/core/operations/index.js'
import { describeOutcome as report, type ReportContext } from '../../../src/report/describe-outcome.js'
import { formatMarkdown } from '../../../src/report/formats/markdown.js'
import type { Outcome } from '../../../src/commit/outcome.js'
import { agent, commit, evaluation, links, outcomeOf } from '../outcomes.js'

const place = { links, root: 'registry' }

const written = <Name extends OperationName>(outcome: Outcome<Name>, context: ReportContext<Name> = place) =>
  formatMarkdown(outcome.operation, report(outcome, context), { commit: outcome.commit, linkBase: context })

const finding = (fields: Partial<Finding> = {}): Finding => ({
  code: 'schema',
  severity: 'error',
  file: 'registry/agents/a b(c).json',
  line: 3,
  column: 4,
  message: 'status must be string',
  help: 'Correct it.',
  ...fields,
})

describe('summary', () => {
  it('is a page that a person can read', () => {
    const outcome = outcomeOf(
      'spawn',
      { agents: [agent('ada', { human_name: 'Ada' })], active: 3, max: 6, available: 3 },
      { outcome: 'committed', attempts: 2 },
    )
    expect(written(outcome)).toBe(`### ✅ spawn: Spawned Ada (ada); 3 of 6 agents are active.

\`${'█'.repeat(15)}${'░'.repeat(15)}\` 3 of 6 active

| Id | Name | Specialization | Status | Score | Spawned |
| --- | --- | --- | --- | ---: | --- |
| [ada](https://forge.example/o/r/-/blob/${commit}/registry/agents/ada.json) | Ada | reviewer | active |  | 2026-01-31 |

Commit [0123456](https://forge.example/o/r/-/commit/${commit}) · Attempts 2 · Request request-1
`)
  })

  it('explains an evaluation', () => {
    const text = written(outcomeOf('evaluate', evaluation), {})
    expect(text).toContain('| star | new → 0.714 | promoted | reached the promotion threshold |')
    expect(text).toContain('| star | 0.96 (4/5) | 0.75 (3/4) | 0.80 (4/5) | 0.60 (3) | 0.17 |')
    expect(text).toContain('System lead: star.')
  })

  it('says what to do about a refusal', () => {
    const refusal = { code: 'capacity-reached', message: '5 of 5 agents are active' } as const
    expect(written(outcomeOf('spawn', null, { outcome: 'refused', refusal }))).toMatch(
      /^### ❌ spawn: Refused \(capacity-reached\): 5 of 5 agents are active\.\n\nEliminate, promote or deactivate /,
    )
  })

  it('links findings to their lines, whatever the name of the file', () => {
    const result = { valid: false, errors: 1, warnings: 0, findings: [finding()] }
    expect(written(outcomeOf('validate', result))).toContain(
      '| error | [registry/agents/a b(c).json:3:4](https://forge.example/o/r/-/blob/' +
        `${commit}/registry/agents/a%20b%28c%29.json#line=3) | status must be string. Correct it. | schema |`,
    )
  })

  it.each([
    ['rows', 20_000, 'x'],
    ['long cells', 5000, 'x'.repeat(100_000)],
    ['long cells of characters that escape into many', 3000, '@[`'.repeat(1000)],
  ])('stays well below 1 MiB and counts what it leaves out: %s', (_, count, text) => {
    const agents = Array.from({ length: count }, (__, index) => agent(`a${index}`, { human_name: text }))
    const page = written(outcomeOf('list', { agents, count }))
    expect(Buffer.byteLength(page)).toBeLessThan(500_000)
    const shown = page.split('\n').filter((line) => line.startsWith('| [a')).length
    expect(page).toContain(`\n… and ${count - shown} more rows.\n`)
  })

  it('lets nothing of a record through as markup, link or mention', () => {
    const attack = fc.constantFrom(
      '<img src=x>',
      '@org/team',
      '`',
      '```',
      '|',
      '\n',
      '\n\n# x',
      '](http://x)',
      '[a](b)',
      '**',
      '&lt;',
      ' ',
    )
    const text = fc.array(fc.oneof(attack, fc.string({ unit: 'grapheme', maxLength: 5 })), { maxLength: 8 })
    const hostile = text.map((parts) => parts.join(''))
    fc.assert(
      fc.property(hostile, hostile, hostile, (name, specialization, message) => {
        const spawned = agent('ada', { human_name: name, specialization })
        const pages = [
          written(outcomeOf('spawn', { agents: [spawned], active: 1, max: 2, available: 1 }), {}),
          written(outcomeOf('get', { agent: { ...spawned, [message]: name } }), {}),
          written(outcomeOf('eliminate', { agent: { ...spawned, elimination_reason: message } }), {}),
          written(outcomeOf('list', null, { outcome: 'failed', error: { code: 'network', message } }), {}),
          written(
            outcomeOf('validate', {
              valid: false,
              errors: 1,
              warnings: 0,
              findings: [finding({ file: name, message, help: specialization, code: name })],
            }),
            {},
          ),
        ]
        for (const page of pages) {
          const lines = page.split('\n')
          expect(page.replaceAll(/^`[█░]+`/gm, '')).not.toMatch(/[<>`*~\\]|\]\(|@(?!&#8203;)/)
          // Every line is one that the page itself begins, and every row has the cells of its head.
          for (const line of lines) expect(line).toMatch(/^$|^### |^#### |^\| |^`[█░]|^Commit |^Request /)
          const tables = page.split(/\n\n/).filter((part) => part.startsWith('| '))
          for (const table of tables) {
            const widths = table
              .trim()
              .split('\n')
              .map((row) => row.split('|').length)
            expect(new Set(widths).size).toBe(1)
          }
        }
      }),
    )
  })
})
