import stringWidth from 'fast-string-width'
import { stripControlCharacters } from '../core/inert-text.js'
import { getCellText, type Column, type Table } from './types.js'

const separator = '  '
/** The narrowest column, in cells: a narrower one is of no use. */
const minWidth = 4
/** Characters of a cell that are measured: no terminal shows more, and measuring a megabyte takes long. */
const measuredLength = 1000

const segmenter = new Intl.Segmenter()

/** Cuts a text to a number of terminal cells, with … where something is missing. It never cuts inside an emoji or a letter. */
export function truncateToWidth(text: string, width: number): string {
  if (stringWidth(text) <= width) return text
  if (width < 1) return ''
  let kept = ''
  let used = 0
  for (const { segment } of segmenter.segment(text)) {
    const next = used + stringWidth(segment)
    if (next > width - 1) break
    kept += segment
    used = next
  }
  return `${kept}…`
}

/** Shrinks the widest of some columns until `excess` cells are gone. Gives the cells that could not be removed. */
function shrink(widths: number[], indexes: readonly number[], excess: number): number {
  let left = excess
  while (left > 0) {
    const widest = Math.max(...indexes.map((index) => widths[index] ?? 0))
    if (widest <= minWidth) break
    const columns = indexes.filter((index) => widths[index] === widest)
    const others = indexes.map((index) => widths[index] ?? 0).filter((width) => width < widest)
    const next = Math.max(minWidth, ...others)
    const share = Math.ceil(left / columns.length)
    for (const index of columns) {
      const taken = Math.min(widest - next, share, left)
      widths[index] = widest - taken
      left -= taken
    }
  }
  return left
}

function fitWidths(natural: readonly number[], columns: readonly Column[], available: number): number[] {
  const widths = [...natural]
  const indexes = [...widths.keys()]
  const excess = widths.reduce((sum, width) => sum + width, 0) - available
  const left = shrink(
    widths,
    indexes.filter((index) => columns[index]?.neverTruncate !== true),
    excess,
  )
  shrink(widths, indexes, left)
  return widths
}

function padCell(text: string, width: number, align: 'right' | undefined): string {
  const cut = truncateToWidth(text, width)
  const space = ' '.repeat(Math.max(0, width - stringWidth(cut)))
  return align === 'right' ? space + cut : cut + space
}

/**
 * Lays out a table for a terminal: the head first, then one line for each row. No line is wider than `width`.
 * @param width in cells
 */
export function formatTable({ columns, rows }: Table, width: number): string[] {
  const texts = [
    columns.map(({ title }) => title),
    ...rows.map((row) =>
      row.map((cell) => stripControlCharacters(getCellText(cell).slice(0, measuredLength))),
    ),
  ]
  const natural = columns.map((_, index) =>
    texts.reduce((widest, row) => Math.max(widest, stringWidth(row[index] ?? '')), 0),
  )
  const widths = fitWidths(natural, columns, width - separator.length * (columns.length - 1))
  return texts.map((row) => {
    const cells = columns.map(({ align }, index) => padCell(row[index] ?? '', widths[index] ?? 0, align))
    return truncateToWidth(cells.join(separator).trimEnd(), Math.max(1, width))
  })
}
