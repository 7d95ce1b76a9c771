import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import stringWidth from 'fast-string-width'
import type { Table } from '../../src/report/types.js'
import { formatTable, truncateToWidth } from '../../src/report/table.js'

const table = (titles: string[], ...rows: string[][]): Table => ({
  columns: titles.map((title) => ({ title })),
  rows,
})

describe('truncated', () => {
  it.each([
    ['plain', 5, 'plain'],
    ['plainer', 5, 'plai…'],
    ['図灵の名前', 10, '図灵の名前'],
    ['図灵の名前', 9, '図灵の名…'],
    ['図灵の名前', 8, '図灵の…'],
    ['👩‍💻👩‍💻', 3, '👩‍💻…'],
    ['👩‍💻👩‍💻', 2, '…'],
    ['é́é́', 1, '…'],
    ['x', 0, ''],
  ])('%s to %d cells', (text, width, expected) => {
    expect(truncateToWidth(text, width)).toBe(expected)
  })
})

describe('tableLines', () => {
  it('aligns columns by what a terminal shows, not by characters', () => {
    expect(formatTable(table(['Name', 'Kind'], ['🤖 Ada', 'x'], ['図灵', 'y'], ['Zoë', 'z']), 40)).toEqual([
      'Name    Kind',
      '🤖 Ada  x',
      '図灵    y',
      'Zoë     z',
    ])
  })

  it('puts numbers to the right', () => {
    const numbers: Table = {
      columns: [{ title: 'Score', align: 'right' }, { title: 'Id' }],
      rows: [['1', 'a']],
    }
    expect(formatTable(numbers, 40)).toEqual(['Score  Id', '    1  a'])
  })

  it('shortens the widest column first', () => {
    const lines = formatTable(table(['A', 'B'], ['short', 'x'.repeat(50)]), 20)
    expect(lines[1]).toBe(`short  ${'x'.repeat(12)}…`)
  })

  it('shortens what people copy last', () => {
    const ids: Table = {
      columns: [{ title: 'Id', neverTruncate: true }, { title: 'Text' }],
      rows: [['i'.repeat(10), 't'.repeat(10)]],
    }
    expect(formatTable(ids, 18)[1]).toBe(`${'i'.repeat(10)}  ttttt…`)
    expect(formatTable(ids, 12)[1]).toBe('iiiii…  ttt…')
  })

  it('keeps one line a row, whatever the cells', () => {
    expect(formatTable(table(['A'], ['two\nlines'], ['\u001b[2Jgone\u202e']), 40)).toEqual([
      'A',
      'two lines',
      '\ufffd[2Jgone\ufffd',
    ])
  })

  it('is never wider than the terminal, and never breaks', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.string({ unit: 'binary', maxLength: 40 }),
    )
    const tables = fc.integer({ min: 1, max: 8 }).chain((columns) =>
      fc.tuple(
        fc.array(fc.record({ title: cell, whole: fc.boolean() }), {
          minLength: columns,
          maxLength: columns,
        }),
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { maxLength: 5 }),
      ),
    )
    fc.assert(
      fc.property(tables, fc.integer({ min: 1, max: 120 }), ([columns, rows], width) => {
        const lines = formatTable({ columns: columns.map((c) => ({ ...c, title: 'Title' })), rows }, width)
        expect(lines).toHaveLength(rows.length + 1)
        for (const line of lines) {
          expect(stringWidth(line)).toBeLessThanOrEqual(width)
          expect(line).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u)
        }
      }),
    )
  })
})
