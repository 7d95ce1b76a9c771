import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { check, format } from 'prettier'
import { parsers } from 'prettier/plugins/markdown'

interface MarkdownModule {
  inputRow: (entry: [string, object]) => string[]
  outputRow: (entry: [string, object]) => string[]
  withTable: (markdown: string, name: string, rows: string[][]) => Promise<string>
}

const path = '../../scripts/generate/markdown.mjs'
const { inputRow, outputRow, withTable } = (await import(path)) as MarkdownModule

interface Node {
  type: string
  value?: string
  children?: Node[]
}

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

async function fill(markdown: string, { inputs, outputs }: { inputs: object; outputs: object }) {
  const inputRows = (Object.entries(inputs) as [string, object][]).map(inputRow)
  const withInputs = await withTable(markdown, 'inputs', [['Input', 'Description', 'Default'], ...inputRows])
  const outputRows = (Object.entries(outputs) as [string, object][]).map(outputRow)
  return await withTable(withInputs, 'outputs', [['Output', 'Description'], ...outputRows])
}

describe('a table of the README', () => {
  it('is written between its markers, and nothing else is', async () => {
    await expect(fill(empty, action)).resolves.toBe(await format(filled, { parser: 'markdown' }))
  })

  it('does not change when it is written again', async () => {
    const first = await fill(empty, action)
    await expect(fill(first, action)).resolves.toBe(first)
  })

  it.each(['inputs:begin', 'inputs:end', 'outputs:begin', 'outputs:end'])(
    'names a lost marker, %s',
    async (marker) => {
      const lost = empty.replace(`<!-- ${marker} -->`, '')
      await expect(fill(lost, action)).rejects.toThrow(`<!-- ${marker} -->`)
    },
  )
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
    const text = await fill(empty, { inputs: Object.fromEntries(inputs) as object, outputs: {} })
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
