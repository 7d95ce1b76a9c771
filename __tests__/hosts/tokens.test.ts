import { describe, expect, it } from '@jest/globals'
import {
  classifyToken,
  isOnServer,
  isWithheld,
  readTokens,
  tokenFor,
  type Tokens,
} from '../../src/hosts/tokens.js'

const server = 'https://github.com'
const [sameServer, otherServer] = ['https://github.com/o/r', 'https://example.com/o/r']
const [inTheClear, overSsh, path] = ['http://github.com/o/r', 'git@github.com:o/r.git', '/srv/r.git']

const [own, shared] = ['for-the-registry', 'for-the-server']
const onlyOwn = { registry: own }
const onlyShared = { server: shared }
const both = { registry: own, server: shared }

describe('the token that a server may see', () => {
  it.each<
    [name: string, registry: string | null, tokens: Tokens, git: string | undefined, api: string | undefined]
  >([
    ['same server', sameServer, {}, undefined, undefined],
    ['same server', sameServer, onlyOwn, own, own],
    ['same server', sameServer, onlyShared, shared, shared],
    ['same server', sameServer, both, own, own],
    ['other server', otherServer, {}, undefined, undefined],
    ['other server', otherServer, onlyOwn, own, undefined],
    ['other server', otherServer, onlyShared, undefined, shared],
    ['other server', otherServer, both, own, shared],
    ['same host without encryption', inTheClear, {}, undefined, undefined],
    ['same host without encryption', inTheClear, onlyOwn, own, undefined],
    ['same host without encryption', inTheClear, onlyShared, undefined, shared],
    ['same host without encryption', inTheClear, both, own, shared],
    ['same host over SSH', overSsh, {}, undefined, undefined],
    ['same host over SSH', overSsh, onlyOwn, own, undefined],
    ['same host over SSH', overSsh, onlyShared, undefined, shared],
    ['same host over SSH', overSsh, both, own, shared],
    ['path', path, {}, undefined, undefined],
    ['path', path, onlyOwn, own, undefined],
    ['path', path, onlyShared, undefined, shared],
    ['path', path, both, own, shared],
    ['local branch', null, {}, undefined, undefined],
    ['local branch', null, onlyOwn, own, undefined],
    ['local branch', null, onlyShared, undefined, shared],
    ['local branch', null, both, own, shared],
  ])('%s (%s) with %j: git sees %s, the API of the server sees %s', (_, registry, tokens, git, api) => {
    for (const [purpose, expected] of [
      ['git', git],
      ['api', api],
    ] as const) {
      const destination = { registry, server }
      expect(tokenFor(purpose, destination, tokens)).toBe(expected)
      // The server that is taken by default.
      expect(tokenFor(purpose, { registry }, tokens)).toBe(expected)
      const hasToken = tokens.registry !== undefined || tokens.server !== undefined
      expect(isWithheld(purpose, destination, tokens)).toBe(hasToken && expected === undefined)
    }
  })

  it('depends on the server that the process works with', () => {
    const enterprise = 'https://example.com'
    expect(tokenFor('git', { registry: otherServer, server: enterprise }, onlyShared)).toBe(shared)
    expect(tokenFor('git', { registry: sameServer, server: enterprise }, onlyShared)).toBeUndefined()
    expect(tokenFor('api', { registry: sameServer, server: enterprise }, onlyOwn)).toBeUndefined()
  })
})

describe('the tokens of a command line', () => {
  it.each([
    [{}, {}],
    [{ AGENT_REGISTRY_TOKEN: 'own' }, { registry: 'own' }],
    [{ GITHUB_TOKEN: 'a', GH_TOKEN: 'b' }, { server: 'a' }],
    [{ GH_TOKEN: 'b' }, { server: 'b' }],
    [
      { AGENT_REGISTRY_TOKEN: 'own', GITHUB_TOKEN: 'a', GH_TOKEN: 'b' },
      { registry: 'own', server: 'a' },
    ],
    [{ AGENT_REGISTRY_TOKEN: '', GITHUB_TOKEN: '', GH_TOKEN: 'b' }, { server: 'b' }],
    // Whoever sets the registry's own variable means that token for the registry, whatever it looks like.
    [{ AGENT_REGISTRY_TOKEN: 'ghs_x' }, { registry: 'ghs_x' }],
  ])('of %j are %j', (environment, tokens) => {
    const none = { registry: undefined, server: undefined }
    expect(readTokens(environment)).toEqual({ ...none, ...tokens })
  })
})

describe('the token of a step', () => {
  it.each([
    ['ghs_x', { server: 'ghs_x' }],
    ['github_pat_x', { registry: 'github_pat_x' }],
    ['glpat-x', { registry: 'glpat-x' }],
    [undefined, { registry: undefined }],
  ])('%s is for %j', (token, tokens) => {
    expect(classifyToken(token)).toEqual(tokens)
  })

  it.each([
    [sameServer, 'ghs_x', true],
    [otherServer, 'ghs_x', false],
    [inTheClear, 'ghs_x', false],
    [otherServer, 'glpat-x', true],
  ])('for %s, %s is sent: %s', (registry, token, isSent) => {
    expect(tokenFor('git', { registry, server }, classifyToken(token))).toBe(isSent ? token : undefined)
  })

  it.each([
    [sameServer, 'f0f0', true],
    [otherServer, 'f0f0', false],
    [otherServer, 'another', true],
    [otherServer, undefined, false],
  ])('for %s, of a job with the token f0f0, %s is sent: %s', (registry, token, isSent) => {
    expect(tokenFor('git', { registry, server }, classifyToken(token, 'f0f0'))).toBe(
      isSent ? token : undefined,
    )
  })
})

it.each([
  ['https://github.com/o/r', true],
  ['https://GitHub.com/o/r.git', true],
  ['https://user:secret@github.com/o/r', true],
  ['https://github.com:8443/o/r', true],
  ['http://github.com/o/r', false],
  ['https://github.com.evil.example/o/r', false],
  ['https://evil.example/github.com', false],
  ['https://github.com@evil.example/o/r', false],
  ['git@github.com:o/r.git', false],
  ['ssh://git@github.com/o/r', false],
  ['/srv/github.com', false],
  ['', false],
])('%s is on github.com: %s', (remote, expected) => {
  expect(isOnServer(remote, server)).toBe(expected)
})
