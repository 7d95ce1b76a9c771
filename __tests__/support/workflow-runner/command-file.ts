/** Reads a file of `name=value` lines and `name<<delimiter` blocks: what a step wrote to `GITHUB_OUTPUT` or `GITHUB_ENV`. */
export function parseCommandFile(text: string): Record<string, string> {
  const values: Record<string, string> = {}
  const lines = text.split(/\r?\n/)
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    if (line === '') continue
    const [, name = '', operator, rest = ''] = /^([^=<]+)(=|<<)(.*)$/.exec(line) ?? []
    if (operator === undefined) throw new Error(`Invalid format '${line}'`)
    if (operator === '=') values[name] = rest
    else {
      const end = lines.indexOf(rest)
      if (end === -1) throw new Error(`Matching delimiter not found '${rest}'`)
      values[name] = lines
        .splice(0, end + 1)
        .slice(0, -1)
        .join('\n')
    }
  }
  return values
}
