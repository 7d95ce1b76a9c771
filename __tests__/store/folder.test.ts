import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { validateFolder } from '../../src/registry/validation.js'
import { temporaryFolder } from '../support/repository.js'

type Content = Readonly<Record<string, string | Uint8Array>>

const sound: Content = {
  'config.json': '{ "max_active_agents": 3 }\n',
  'metadata.json': '{}\n',
  'hall_of_fame.json': '[]\n',
  'agents/ada.json':
    '{ "id": "ada", "status": "active", "specialization": "reviewer", "spawned_at": "2026-01-01T00:00:00Z" }\n',
}

async function folderWith(content: Content): Promise<string> {
  const folder = await temporaryFolder()
  for (const [path, text] of Object.entries(content)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  return folder
}

/** Findings as `severity code file:line:column`, the file below the folder. */
async function findingsIn(folder: string): Promise<string[]> {
  const { result } = await validateFolder(folder)
  if (result === null) throw new Error('no result')
  return result.findings.map(
    ({ severity, code, file, line, column }) =>
      `${severity} ${code} ${file.replace(`${folder}/`, '')}:${line}:${column}`,
  )
}

describe('a folder that holds a registry', () => {
  it.each<[string, Content]>([
    ['every kind of record', sound],
    ['nothing', {}],
    ['files of others beside its own', { ...sound, 'README.md': 'x', 'other/agents/x.json': '{' }],
  ])('is valid with %s', async (_, content) => {
    const outcome = await validateFolder(await folderWith(content))
    expect(outcome).toMatchObject({
      outcome: 'answered',
      commit: null,
      result: { valid: true, findings: [] },
    })
  })

  it.each<[string, Content, string[]]>([
    ['half a record', { 'agents/ada.json': '{\n  "id": "a' }, ['error malformed-json agents/ada.json:2:9']],
    ['no UTF-8', { 'agents/ada.json': Buffer.from([0x7b, 0xff]) }, ['error unreadable agents/ada.json:1:1']],
    ['a BOM', { 'agents/ada.json': '\ufeff{}' }, ['error malformed-json agents/ada.json:1:1']],
    [
      'a record too large',
      { 'agents/ada.json': ' '.repeat(1024 * 1024 + 1) },
      ['error unreadable agents/ada.json:1:1'],
    ],
    ['a stray file', { 'agents/notes.txt': 'x' }, ['warning unexpected-file agents/notes.txt:1:1']],
    ['a folder for a record', { 'agents/ada.json/x': '' }, ['error unreadable agents/ada.json:1:1']],
    ['a folder for the configuration', { 'config.json/x': '' }, ['error unreadable config.json:1:1']],
  ])('is told what is wrong with it: %s', async (_, broken, findings) => {
    const content = Object.keys(broken)[0]?.startsWith('agents/ada.json')
      ? { 'metadata.json': '{}\n' }
      : { 'agents/ada.json': sound['agents/ada.json'] ?? '', 'metadata.json': '{}\n' }
    expect(await findingsIn(await folderWith({ ...content, ...broken }))).toEqual(findings)
  })
})

describe('a link in a folder', () => {
  it('is named as what it is, and never followed', async () => {
    const elsewhere = await folderWith({ 'secret.json': '{ "id": "ada", "key": "hidden' })
    const folder = await folderWith({ 'metadata.json': '{}\n', 'agents/bob.json/x': '' })
    await symlink(join(elsewhere, 'secret.json'), join(folder, 'config.json'))
    await symlink(join(elsewhere, 'secret.json'), join(folder, 'agents', 'ada.json'))
    await symlink(join(elsewhere, 'missing.json'), join(folder, 'agents', 'eve.json'))
    const outcome = await validateFolder(folder)
    expect(outcome.result?.findings.map(({ message }) => message)).toEqual([
      'the record is unreadable (symlink)',
      'the record is unreadable (folder)',
      'the record is unreadable (symlink)',
      'the record is unreadable (symlink)',
    ])
    expect(JSON.stringify(outcome)).not.toContain('hidden')
  })

  it.each(['link', 'file'])('agents itself may not be a %s', async (kind) => {
    const elsewhere = await folderWith(sound)
    const folder = await folderWith({ 'config.json': '{}' })
    const agents = join(folder, 'agents')
    await (kind === 'link' ? symlink(join(elsewhere, 'agents'), agents) : writeFile(agents, '{}'))
    const outcome = await validateFolder(folder)
    expect(outcome).toMatchObject({
      outcome: 'failed',
      error: { code: 'corrupt-registry', findings: [{ file: agents, line: 1, column: 1 }] },
    })
    expect(await readFile(join(elsewhere, 'agents', 'ada.json'), 'utf8')).toBe(sound['agents/ada.json'])
  })
})

describe('what is no folder', () => {
  it('is said to be missing', async () => {
    const path = join(await temporaryFolder(), 'missing')
    expect((await validateFolder(path)).error).toEqual({
      code: 'bad-input',
      message: `there is no folder ${path}`,
    })
  })

  it.each(['config.json', 'config.json/x'])('is said to be none: %s', async (name) => {
    const path = join(await folderWith(sound), name)
    expect((await validateFolder(path)).error).toEqual({
      code: 'bad-input',
      message: `${path} is not a folder; give the root of a registry`,
    })
  })
})
