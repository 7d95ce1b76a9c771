import { join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import { openRegistry, openSession, type Registry, type RegistryOptions } from '../../src/index.js'
import { atEnd, git, log, temporaryFolder } from '../support/repository.js'
import { plant, plantedIn, refOf, waiting } from './planted-intents.js'
import { agent, agentsOn, author, expectSound, startScene } from './remote-fixture.js'

const [key, before] = ['the key of this registry', 'the key before this one']

/** Spawns an agent while another writer waits with one. */
async function meetAnother(options: RegistryOptions, keys: readonly string[] = []) {
  const scene = await startScene()
  const { repository, server, registry, told } = scene
  const other = await waiting(repository, server.remote(), 'other', { keys })
  await plant(repository, [other])
  const outcome = await registry(options).spawn({ agent }, { requestId: 'mine' })
  expect(outcome).toMatchObject({ outcome: 'committed', landed_by: 'self', error: null })
  await expectSound(repository)
  const left = await plantedIn(repository)
  expect(left).toEqual(outcome.combined === 1 ? [] : [refOf(other)])
  expect(await agentsOn(repository)).toHaveLength(1 + outcome.combined)
  return { combined: outcome.combined, told, repository }
}

describe('a writer that meets another', () => {
  it.each<[string, RegistryOptions, readonly string[]]>([
    ['lands both', {}, []],
    ['lands both by git’s command', { transport: 'git' }, []],
    ['lands both where nothing sets it apart', { privilege: () => Promise.resolve(null) }, []],
    ['lands both where it is told to', { combine: true, privilege: () => Promise.resolve('x') }, []],
    ['lands both with the same key', { intentKeys: [key] }, [key]],
    ['lands both with the key before', { intentKeys: [key, before] }, [before]],
  ])('%s', async (_, options, keys) => {
    const { combined, told, repository } = await meetAnother(options, keys)
    expect({ combined, lines: told.lines }).toMatchObject({ combined: 1 })
    expect(told.lines.join()).not.toContain('not combined')
    const commits = (await log(repository, 'main')).slice(0, 2)
    expect(commits.map(({ message }) => /^Agent-Registry-Combined: .*$/m.exec(message)?.[0])).toEqual(
      commits.map(() => 'Agent-Registry-Combined: 1'),
    )
  })

  it.each<[string, RegistryOptions, readonly string[], string[]]>([
    ['is told to', { combine: false }, [], []],
    ['has a key, and the other has none', { intentKeys: [key] }, [], []],
    ['has no key, and the other has one', {}, [key], []],
    ['has another key', { intentKeys: [before] }, [key], []],
    [
      'may do what the other may not',
      { privilege: () => Promise.resolve('main is protected') },
      [],
      ['writers are not combined: main is protected and no intent-key is set'],
    ],
    [
      'cannot find out',
      { privilege: () => Promise.reject(new Error('no route')) },
      [],
      ['writers are not combined: it is not known whether main is protected and no intent-key is set'],
    ],
  ])('leaves it alone where it %s', async (_, options, keys, lines) => {
    const { combined, told } = await meetAnother(options, keys)
    expect(combined).toBe(0)
    expect(told.lines.filter((line) => line.includes('combined'))).toEqual(lines)
  })

  it('asks what sets it apart only where it meets another', async () => {
    let asked = 0
    const privilege = () => {
      asked += 1
      return Promise.resolve(null)
    }
    const { registry } = await startScene()
    await registry({ privilege }).spawn({ agent })
    expect(asked).toBe(0)
    await meetAnother({ privilege })
    expect(asked).toBe(1)
  })
})

describe('a program that does not say what its writer may do', () => {
  const configuration = process.env['GIT_CONFIG_GLOBAL']

  afterEach(() => {
    if (configuration === undefined) delete process.env['GIT_CONFIG_GLOBAL']
    else process.env['GIT_CONFIG_GLOBAL'] = configuration
  })

  /** Lets git find a repository at another address, as though it were there. */
  async function placeAt(address: string, repository: string): Promise<void> {
    const file = join(await temporaryFolder(), 'gitconfig')
    await git('.', 'config', '--file', file, `url.${repository}.insteadOf`, address)
    process.env['GIT_CONFIG_GLOBAL'] = file
  }

  const notAsked =
    'writers are not combined: GitHub was not asked whether main is protected and no intent-key is set'

  const faces: [string, (options: RegistryOptions) => Registry][] = [
    ['openRegistry', openRegistry],
    [
      'openSession',
      (options) => {
        const session = openSession(options)
        atEnd(() => session.close())
        return session
      },
    ],
  ]

  it.each(
    faces.flatMap(([name, open]): [string, string, RegistryOptions, number, string[], typeof open][] => [
      [name, 'https://github.com/octo/repo', {}, 0, [notAsked], open],
      [name, 'git@github.com:octo/repo.git', {}, 0, [notAsked], open],
      [name, 'https://git.example.com/octo/repo', {}, 1, [], open],
      [name, 'https://github.com/octo/repo', { privilege: () => Promise.resolve(null) }, 1, [], open],
      [name, 'https://github.com/octo/repo', { combine: true }, 1, [], open],
    ]),
  )(
    '%s at %s with %j meets one that waits: lands %d of others',
    async (_, remote, options, combined, told, open) => {
      const { repository } = await startScene()
      const other = await waiting(repository, remote, 'other')
      await plant(repository, [other])
      await placeAt(remote, repository)
      const lines: string[] = []
      const listener = {
        info: (line: string) => lines.push(line),
        notice: () => undefined,
        progress: () => undefined,
      }
      const registry = open({ remote, branch: 'main', author, log: listener, ...options })
      const outcome = await registry.spawn({ agent })
      expect(outcome).toMatchObject({ outcome: 'committed', combined, error: null })
      expect(lines.filter((line) => line.includes('not combined'))).toEqual(told)
      expect(await agentsOn(repository)).toHaveLength(1 + combined)
    },
  )
})
