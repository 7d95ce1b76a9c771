/** The lines a change removes and adds, as `- line` and `+ line`; a carriage return is part of its line. */
export function lineDiff(before: string, after: string): string[] {
  const old = before.split('\n')
  const now = after.split('\n')
  let head = 0
  while (head < old.length && head < now.length && old[head] === now[head]) head++
  let tail = 0
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++
  return shortestDiff(old.slice(head, old.length - tail), now.slice(head, now.length - tail))
}

function shortestDiff(old: string[], now: string[]): string[] {
  const common = commonLengths(old, now)
  const at = (row: number, column: number): number => common[row]?.[column] ?? 0
  const diff: string[] = []
  let row = 0
  let column = 0
  while (row < old.length || column < now.length) {
    if (row < old.length && column < now.length && old[row] === now[column]) {
      row++
      column++
    } else if (column === now.length || (row < old.length && at(row + 1, column) >= at(row, column + 1))) {
      diff.push(`- ${old[row++] ?? ''}`)
    } else {
      diff.push(`+ ${now[column++] ?? ''}`)
    }
  }
  return diff
}

/** For every pair of positions, the length of the longest common subsequence of what follows. */
function commonLengths(old: string[], now: string[]): number[][] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0))
  for (let row = old.length - 1; row >= 0; row--) {
    for (let column = now.length - 1; column >= 0; column--) {
      const same = old[row] === now[column]
      const best = same
        ? (lengths[row + 1]?.[column + 1] ?? 0) + 1
        : Math.max(lengths[row + 1]?.[column] ?? 0, lengths[row]?.[column + 1] ?? 0)
      const cells = lengths[row]
      if (cells !== undefined) cells[column] = best
    }
  }
  return lengths
}
