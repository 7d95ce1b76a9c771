/** A place in a text: both numbers begin at 1, the column counts UTF-16 units. */
export interface Position {
  line: number
  column: number
}

/** The position of an offset in a text whose lines end with LF, CRLF or CR. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset)
  const lineEnd = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'))
  return { line: before.split(/\r\n|\r|\n/).length, column: offset - lineEnd }
}
