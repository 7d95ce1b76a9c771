import { execFile } from 'node:child_process'
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { check, format } from 'prettier'
import { parsers } from 'prettier/plugins/markdown'
import { stringify } from 'yaml'

interface Node {
  type: string
  value?: string
  children?: Node[]
}

const project = fileURLToPath(new URL('../../', import.meta.url))
const empty = `# Title

<!-- inputs:begin -->
<!-- inputs:end -->

Text between.

<!-- outputs:begin -->

stale

<!-- outputs:end -->

The end.
`
const action = {
  name: 'Sample',
  inputs: {
    operation: { description: 'What to do: `spawn|list`.', required: true },
    token: { description: 'Who\ndoes it.\n\nKept secret.', default: '${{ github.token }}' },
    count: { description: 'How many <agents>', default: 1 },
    patch: { description: 'Nothing by default', default: '' },
  },
  outputs: { 'agent-id': { description: 'Its id' } },
}
const filled = `# Title

<!-- inputs:begin -->

| Input       | Description                    | Default               |
| ----------- | ------------------------------ | --------------------- |
| \`operation\` | What to do: \`spawn\\|list\`.      | required              |
| \`token\`     | Who does it.<br>Kept secret.   | \`\${{ github.token }}\` |
| \`count\`     | How many \\<agents\\>            | \`1\`                   |
| \`patch\`     | Nothing by default             |                       |

<!-- inputs:end -->

Text between.

<!-- outputs:begin -->

| Output     | Description |
| ---------- | ----------- |
| \`agent-id\` | Its id      |

<!-- outputs:end -->

The end.
`

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'action-tables-'))
  await copyFile(join(project, '.prettierrc.json'), join(folder, '.prettierrc.json'))
})

afterEach(() => rm(folder, { recursive: true }))

const write = (name: string, content: string) => writeFile(join(folder, name), content)
const readme = () => readFile(join(folder, 'README.md'), 'utf8')

function run(...options: string[]): Promise<{ status: number; message: string }> {
  const script = join(project, 'scripts', 'action-tables.mjs')
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...options], { cwd: folder }, (error, _, message) => {
      resolve({ status: error ? Number(error.code) : 0, message })
    })
  })
}

describe('action-tables', () => {
  beforeEach(() => write('action.yml', stringify(action)))

  it('writes the tables between the markers and nothing else', async () => {
    await write('README.md', empty)
    await expect(run()).resolves.toMatchObject({ status: 0 })
    await expect(readme()).resolves.toBe(await format(filled, { parser: 'markdown' }))
  })

  it('changes nothing when run again', async () => {
    await write('README.md', empty)
    await run()
    const first = await readme()
    await expect(run()).resolves.toMatchObject({ status: 0 })
    await expect(readme()).resolves.toBe(first)
    await expect(run('--check')).resolves.toEqual({ status: 0, message: '' })
  })

  it('only says what to run, with --check', async () => {
    await write('README.md', empty)
    const message = expect.stringContaining('run "node scripts/action-tables.mjs"')
    await expect(run('--check')).resolves.toEqual({ status: 1, message })
    await expect(readme()).resolves.toBe(empty)
  })

  it.each(['inputs:begin', 'inputs:end', 'outputs:begin', 'outputs:end'])(
    'names a lost marker, %s',
    async (marker) => {
      await write('README.md', empty.replace(`<!-- ${marker} -->`, ''))
      const { status, message } = await run()
      expect({ status, message }).toEqual({
        status: 1,
        message: expect.stringContaining(`<!-- ${marker} -->`),
      })
    },
  )

  it('names a missing file', async () => {
    await expect(run()).resolves.toEqual({
      status: 1,
      message: expect.stringMatching(/^README\.md is missing/),
    })
  })
})

describe('any text in action.yml', () => {
  const marks = Array.from('\\*_<>|$&~#!;:.+-=@/"\' é😀ab09')
  const plain = strings(...marks, ...'[](){}\n'.split(''), '&amp;', '&#33;', '<!-- inputs:end -->')
  const code = strings(...marks).map((text) => `x${text}x`)
  const description = fc.array(fc.record({ plain, code }), { maxLength: 3 })
  const samples = fc.sample(fc.record({ description, value: plain }), { numRuns: 300, seed: 7 })

  it('reads in the README as it does there, in a table that prettier leaves alone', async () => {
    const inputs = samples.map(({ description, value }, index) => [
      `input-${index}`,
      {
        description: `a${description.map(({ plain, code }) => `${plain}-\`${code}\``).join('.')}z`,
        default: value,
      },
    ])
    await write('action.yml', stringify({ inputs: Object.fromEntries(inputs) as unknown }))
    await write('README.md', empty)
    await expect(run()).resolves.toMatchObject({ status: 0 })
    const text = await readme()
    await expect(check(text, { parser: 'markdown' })).resolves.toBe(true)

    const [table] = nodes(parsers.markdown.parse(text, {} as never) as Node, 'table')
    const cells = nodes(table, 'tableRow')
      .slice(1)
      .map((row) => nodes(row, 'tableCell').map(shown))
    const wanted = samples.map(({ description, value }, index) => [
      `input-${index}`,
      squeezed(`a${description.map(({ plain, code }) => `${plain}-${code}`).join('.')}z`),
      squeezed(value),
    ])
    expect(cells.map((row) => row.map(squeezed))).toEqual(wanted)
  })
})

function strings(...parts: string[]) {
  return fc.array(fc.constantFrom(...parts)).map((list) => list.join(''))
}

function nodes(root: Node | undefined, type: string): Node[] {
  if (!root) return []
  return root.type === type ? [root] : (root.children ?? []).flatMap((child) => nodes(child, type))
}

function shown(cell: Node): string {
  if (cell.type === 'html') return cell.value === '<br>' ? '\n' : ''
  return cell.value ?? (cell.children ?? []).map(shown).join('')
}

function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
