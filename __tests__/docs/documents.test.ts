import { readFile, readdir } from 'node:fs/promises'
import { posix } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { codeBlocks } from '../support/readme.js'
import { git } from '../support/repository.js'
import { lintWorkflow } from '../support/workflow-lint.js'

const inFolder = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name.endsWith('.md')).map((name) => posix.join(folder, name))
const names = [...(await inFolder('.')), ...(await inFolder('docs'))]
const texts = new Map(
  await Promise.all(names.map(async (name) => [name, await readFile(name, 'utf8')] as const)),
)
const textOf = (name: string): string => texts.get(name) ?? ''

/** Anchors as GitHub makes them of headings. */
const anchorsIn = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map((match) =>
    (match[1] ?? '')
      .toLowerCase()
      .replaceAll(/[^\w\s-]/g, '')
      .replaceAll(' ', '-'),
  )

const linksIn = (text: string): string[] =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => match[1] ?? '')
    .filter((link) => !/^https?:/.test(link))

/** A step to paste is no workflow yet. */
function asWorkflow(text: string): string {
  if (!text.trimStart().startsWith('- ')) return text
  const steps = text.replaceAll(/^/gm, '      ')
  return `on: push\njobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n${steps}`
}

const workflows = names.flatMap((name) =>
  codeBlocks(textOf(name))
    .filter(({ language }) => language === 'yaml')
    .map(({ line, text }) => [`${name}:${line}`, text] as const),
)

describe('the documents', () => {
  it.each(names)('%s links only to headings and files that exist', async (name) => {
    const folder = posix.dirname(name)
    for (const link of linksIn(textOf(name))) {
      const [path = '', anchor] = link.split('#')
      const target = path === '' ? name : posix.join(folder, path)
      await expect(git('.', 'ls-files', '--error-unmatch', target)).resolves.toBeDefined()
      expect(['', ...anchorsIn(textOf(target))]).toContain(anchor ?? '')
    }
  })

  it('link to each other', () => {
    expect(names.flatMap((name) => linksIn(textOf(name))).length).toBeGreaterThan(20)
  })

  it.each(workflows)('have a workflow at %s that the linters accept', async (place, text) => {
    expect(await lintWorkflow(asWorkflow(text), place)).toStrictEqual([])
  })
})
