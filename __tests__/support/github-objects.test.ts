import { describe, expect, it } from '@jest/globals'
import { sendGraphqlQuery } from './github/api-request.js'
import { startGitHub } from './github/emulator.js'
import type { EmulatorOptions, GitHubEmulator } from './github/types.js'
import { commitFiles, createRemote, runGit } from './repository.js'

const start = async (options: Partial<EmulatorOptions> = {}): Promise<GitHubEmulator> =>
  startGitHub({ repository: await createRemote(), ...options })

const inRepository = (selection: string): string =>
  `{ repository(owner: "octo", name: "repo") { ${selection} } }`

describe('an object', () => {
  const blob = '... on Blob { byteSize isBinary isTruncated text }'

  it.each([
    ['text', 'Hä', { byteSize: 3, isBinary: false, isTruncated: false, text: 'Hä' }],
    ['bytes', new Uint8Array([0, 1]), { byteSize: 2, isBinary: true, isTruncated: false, text: null }],
    [
      'too long',
      'a'.repeat(524_289),
      { byteSize: 524_289, isBinary: false, isTruncated: true, text: 'a'.repeat(524_288) },
    ],
  ])('shows a file: %s', async (_, content, object) => {
    const github = await start({ repository: await createRemote({ 'folder/file': content }) })
    const entry = { name: 'file', path: 'folder/file', mode: 0o100644, type: 'blob', object }
    const text = inRepository(`object(expression: "main") { ... on Commit { file(path: "folder/file") {
      name path mode type object { ${blob} } } } }`)
    expect(await sendGraphqlQuery(github, text)).toEqual({
      data: { repository: { object: { file: entry } } },
    })
  })

  it('shows folders, and links as links', async () => {
    const repository = await createRemote({ 'a/b/c.json': '{}' })
    const input =
      'commit refs/heads/main\ncommitter A <a@example.com> now\ndata 1\nx\nfrom refs/heads/main^0\nM 120000 inline a/link\ndata 1\nb\n'
    await runGit(repository, ['fast-import', '--quiet', '--date-format=now'], input)
    const text = inRepository(`folder: object(expression: "main:a") { __typename ... on Tree { entries {
      path mode type object { ... on Tree { entries { path } } } } } } none: object(expression: "main:b") { id }`)
    expect(await sendGraphqlQuery(await start({ repository }), text)).toEqual({
      data: {
        repository: {
          folder: {
            __typename: 'Tree',
            entries: [
              { path: 'a/b', mode: 0o40000, type: 'tree', object: { entries: [{ path: 'a/b/c.json' }] } },
              { path: 'a/link', mode: 0o120000, type: 'blob', object: {} },
            ],
          },
          none: null,
        },
      },
    })
  })

  it('is read as the branch is by then', async () => {
    const repository = await createRemote({ file: 'old' })
    const github = await start({ repository })
    const text = inRepository('object(expression: "main:file") { ... on Blob { text } }')
    await sendGraphqlQuery(github, text)
    await commitFiles(repository, 'main', { file: 'new' }, 'Change')
    expect(await sendGraphqlQuery(github, text)).toEqual({
      data: { repository: { object: { text: 'new' } } },
    })
  })
})
