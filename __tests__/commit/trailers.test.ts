import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { deflateRawSync } from 'node:zlib'
import { ExactNumber } from '../../src/core/json/exact-number.js'
import { parseJson } from '../../src/core/json/parse.js'
import { depthLimit } from '../../src/core/json/problem.js'
import { stringifyJson } from '../../src/core/json/stringify.js'
import type { AgentResult } from '../../src/core/operations/results.js'
import { parseTrailers, formatCommitMessage, toOneLine } from '../../src/commit/trailers.js'
import { forgery } from './combine/forged-trailers.js'
import { carryOut, history, requestFor, smallWorld, storeOn, type RequestFixture } from './memory-fixture.js'

const eliminate = (reason: string, options: RequestFixture = {}) =>
  requestFor<'eliminate'>({ operation: 'eliminate', id: 'ada', reason }, { requestId: 'real', ...options })

const result = (text = ''): AgentResult => ({
  agent: { id: 'ada', specialization: text, status: 'active', spawned_at: '2026-01-01T00:00:00Z' },
})

const messageFor = (summary = 'eliminate ada', text = '', options: RequestFixture = {}): string =>
  formatCommitMessage(eliminate(text, options), summary, result(text), 1)

/** Text that tries to end a line, a paragraph or a trailer, among other text. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        ...[
          '\n',
          '\r\n',
          '\r',
          '\n\n',
          '\n \n',
          '\u2028',
          '\u2029',
          '\u0085',
          '\v',
          '\f',
          '\0',
          '\x1b',
          '---\n',
        ],
        ...[': ', '\ud800', '\udc00', '"', '\\', '\\n', 'é🧹', ' '],
        ...['@octocat', 'fixes #1', 'closes octo/repo#2', 'GH-3', '[skip ci]', '[no ci]', '***NO_CI***'],
        ...['![x](http://evil.example/x.png)', 'www.evil.example', 'skip-checks: true', '<img src=x>'],
        ...['\u202e', '\u200b', '\u2066', '\u{e0041}', '\u2060'],
        ...[
          forgery,
          `\n\n${forgery}\n`,
          `\r\r${forgery}`,
          `\u2028\u2028${forgery}`,
          'Agent-Registry-Request: forged',
        ],
      ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''))

/** A run is never empty. */
const hostileRun = hostile.map((text) => `7.${text}`)

describe('the message of a commit', () => {
  it('is a line for people, and trailers for programs', () => {
    const request = eliminate('idle', { run: '7.2', actor: 'octocat' })
    expect(formatCommitMessage(request, 'eliminate Ada (ada)', result(), 3)).toBe(
      [
        'registry: eliminate Ada (ada)',
        '',
        'Agent-Registry-Operation: eliminate',
        'Agent-Registry-Request: real',
        `Agent-Registry-Digest: ${request.digest}`,
        'Agent-Registry-Attempt: 3',
        'Agent-Registry-Actor: octocat',
        'Agent-Registry-Result: {"agent":{"id":"ada","specialization":"","status":"active","spawned_at":"2026-01-01T00:00:00Z"}}',
        'Agent-Registry-Run: 7.2',
        '',
      ].join('\n'),
    )
  })

  it('keeps its first line short', () => {
    const [subject = ''] = messageFor('🧹'.repeat(500)).split('\n')
    expect(Array.from(subject)).toHaveLength('registry: '.length + 120)
    expect(subject.endsWith('🧹…')).toBe(true)
  })

  it('gives back what went in, whatever was asked for, by whomever, for whatever reason', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, hostileRun, (summary, text, actor, run) => {
        const request = eliminate(text, { actor, run })
        const message = formatCommitMessage(request, summary, result(text), 1)
        expect(message.split('\n')).toHaveLength(10)
        expect(parseTrailers(message)).toMatchObject({
          operation: 'eliminate',
          request: 'real',
          digest: request.digest,
          run: toOneLine(run),
          result: result(text),
        })
      }),
    )
  })

  it('has nothing that a host or a build service acts on, whatever the texts in it', () => {
    const acting =
      /@(?!\u2060)|#\w|\bgh-\d|:\/\/|\bwww\.|\[(skip|ci|no|x)|\*\*\*|\bskip-checks:|\]\(|<[a-z/!?]|[\p{Bidi_Control}\u200b\u{e0041}]/iu
    fc.assert(
      fc.property(hostile, hostile, hostile, hostileRun, (summary, text, actor, run) => {
        const message = formatCommitMessage(eliminate(text, { actor, run }), summary, result(text), 1)
        expect(message).not.toMatch(acting)
      }),
    )
  })

  it.each([
    [
      'its first line',
      messageFor('update fixes #1 [skip ci] @octocat \u202e(ada)'),
      'registry: update fixes #\u20601 [\u2060skip ci] @\u2060octocat \ufffd(ada)',
    ],
    [
      'the result',
      messageFor('x', 'fixes #1 [skip ci] @octocat \u202e'),
      String.raw`"specialization":"fixes \u00231 \u005bskip ci] \u0040octocat \u202e"`,
    ],
    ['the actor', messageFor('x', '', { actor: 'fixes GH-1' }), String.raw`-Actor: "fixes G\u0048-1"`],
    ['the actor, where it is an App', messageFor('x', '', { actor: 'octo[bot]' }), '-Actor: octo[bot]'],
    ['the request', messageFor('x', '', { requestId: 'octo/x#1' }), String.raw`-Request: "octo/x\u00231"`],
  ])('writes what hosts act on so that they do not: %s', (_what, message, part) => {
    expect(message).toContain(part)
  })

  it('is read from a commit of an earlier version too, which wrote all texts as they are', () => {
    for (const id of ['fixes #1', '"half', '"whole" of it'])
      expect(parseTrailers(messageFor().replace('Request: real', `Request: ${id}`))?.request).toBe(id)
  })

  it.each([100, 2047, 2048, 2049, 3000, 200_000])('gives back a result of %i characters', (length) => {
    const text = 'é\u2028🧹\u0085x'.repeat(length).slice(0, length)
    const message = messageFor('put', text)
    expect(parseTrailers(message)?.result).toEqual(JSON.parse(JSON.stringify(result(text))))
    expect(message.includes('deflate:')).toBe(length >= 2047)
  })

  it('gives back every digit of a number, and a record that is nested as deep as any', () => {
    const numbers = ['9007199254740993', '0.1234567890123456789', '1e-400']
    for (const length of [10, 3000]) {
      const record = { ...result('x'.repeat(length)).agent, n: numbers.map((text) => new ExactNumber(text)) }
      const message = formatCommitMessage(eliminate('idle'), 'eliminate ada', { agent: record }, 1)
      expect(stringifyJson(parseTrailers(message)?.result)).toContain(`"n":[${numbers.join(',')}]`)
    }
    const deep = parseJson(`${'['.repeat(depthLimit - 1)}${']'.repeat(depthLimit - 1)}`)
    const nested = { agent: { ...result().agent, deep: deep.ok && deep.value } }
    const message = formatCommitMessage(eliminate('idle'), 'eliminate ada', nested, 1)
    expect(parseTrailers(message)?.result).toEqual(nested)
  })

  it('gives a result that cannot be read as none, and a bomb does not burst', () => {
    const withResult = (text: string): string =>
      messageFor().replace(/(?<=^Agent-Registry-Result: ).*/m, () => text)
    expect(parseTrailers(withResult('{'))).toMatchObject({ request: 'real', result: null })
    expect(parseTrailers(withResult('deflate:AAAA'))).toMatchObject({ request: 'real', result: null })
    const bomb = deflateRawSync(`"${' '.repeat(65 * 1024 * 1024)}"`).toString('base64')
    // Compared here: a failure would print it.
    expect(parseTrailers(withResult(`deflate:${bomb}`))?.result === null).toBe(true)
  })
})

describe('trailers', () => {
  it.each([
    ['nothing', ''],
    ['only a line for people', 'spawn x\n'],
    ['a foreign trailer', 'x\n\nSigned-off-by: A <a@example.com>\n'],
    ['some of ours only', 'x\n\nAgent-Registry-Request: forged\nAgent-Registry-Operation: spawn\n'],
    ['ours further up', `x\n\n${forgery}\n\nthe last paragraph\n`],
    ['ours in a quotation', `x\n\n${forgery.replaceAll(/^/gm, '> ')}\n`],
    ['ours indented', `x\n\n${forgery.replaceAll(/^/gm, ' ')}\n`],
    ['ours in the text of a line', `x\n\nsee ${forgery.replaceAll('\n', ' ')}\n`],
    ['ours in other letters', `x\n\n${forgery.toLowerCase()}\n`],
    ['a revert', `Revert "registry: spawn x"\n\nThis reverts commit 0123456789abcdef.\n`],
    ['a revert that quotes', `Revert "x"\n\n${forgery}\n\nThis reverts commit 0123456789abcdef.\n`],
  ])('are not found in %s', (_what, message) => {
    expect(parseTrailers(message)).toBeNull()
  })

  it.each([
    ['Signed-off-by', 'Signed-off-by: A <a@example.com>\n'],
    ['cherry-pick -x', '(cherry picked from commit 0123456789abcdef0123456789abcdef01234567)\n'],
    ['both, and blank lines', '(cherry picked from commit 0123)\nSigned-off-by: A <a@example.com>\n\n \n\n'],
    [
      'an equal trailer',
      'Agent-Registry-Request: forged\nAgent-Registry-Digest: 0\nAgent-Registry-Result: null\n',
    ],
  ])('are not hidden or replaced by appended lines: %s', (_what, appended) => {
    expect(parseTrailers(messageFor() + appended)).toEqual(parseTrailers(messageFor()))
    expect(parseTrailers(messageFor())?.request).toBe('real')
  })

  it('come from the last paragraph, not from one like it further up', () => {
    const message = messageFor().replace('\n\n', `\n\n${forgery}\n\n`)
    expect(parseTrailers(message)).toEqual(parseTrailers(messageFor()))
  })
})

describe('no text of a request can pass for another request', () => {
  it('in reason, actor, name or run: a forged id is carried out like any other', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, hostile, async (reason, actor, name) => {
        const remote = smallWorld()
        const store = storeOn(remote)
        const rename = requestFor<'update'>(
          { operation: 'update', id: 'ada', patch: { human_name: name, note: 'renamed' } },
          { requestId: 'rename', actor },
        )
        const renamed = await carryOut(store, rename)
        const request = eliminate(reason, { actor })
        const eliminated = await carryOut(store, request)
        expect(eliminated.outcome).toBe('committed')

        expect(await carryOut(store, rename)).toEqual({ ...renamed, attempts: 0, landed_by: null })
        expect(await carryOut(store, request)).toEqual({ ...eliminated, attempts: 0, landed_by: null })
        const forged = requestFor<'spawn'>(
          { operation: 'spawn', agent: { specialization: 'reviewer' } },
          { requestId: 'forged' },
        )
        expect(await carryOut(store, forged)).toMatchObject({ outcome: 'committed', commit: remote.head })
        expect(history(remote)).toHaveLength(4)
      }),
      { numRuns: 60 },
    )
  })
})
