/** A place in a text: both numbers begin at 1, the column counts UTF-16 units. */
export interface Position {
  line: number
  column: number
}

/** The offset at which each line begins; lines end with LF, CRLF or CR. */
export function lineStarts(text: string): number[] {
  const ends = text.matchAll(/\r\n|\r|\n/g)
  return [0, ...Array.from(ends, (end) => end.index + end[0].length)]
}

/** The position of an offset in a text whose lines begin at `starts`. */
export function positionIn(starts: readonly number[], offset: number): Position {
  let [low, high] = [0, starts.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
}

/** The position of an offset in a text. */
export const positionAt = (text: string, offset: number): Position => positionIn(lineStarts(text), offset)
