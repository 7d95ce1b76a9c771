import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  operations,
  readOperations,
  type CommandOf,
  type OperationName,
} from '../../../src/core/operations/index.js'
import { ExactNumber } from '../../../src/core/json/exact-number.js'
import { stringifyJson } from '../../../src/core/json/stringify.js'
import type { Command } from '../../../src/generated/types.js'
import {
  encodeIntent,
  maxIntentBytes,
  intentName,
  readIntent,
  type Intent,
} from '../../../src/commit/combine/intent.js'
import { digestOf, withFreshId, type Request } from '../../../src/commit/request.js'
import { anyCommand, anyTime } from '../../core/arbitrary.js'
import { deadline, id, intent, intentFor, key, place, read, textOf } from './intent-fixtures.js'
import { updateWith } from '../requests.js'
import { requestFor } from '../memory-fixture.js'

const collection = { since: '2026-01-01T00:00:00Z', until: '2026-02-01T00:00:00Z', requests: 3 }
const evidence = { issues_assigned: 1, issues_resolved: 1, prs_opened: 2, prs_merged: 1, reviews_given: 0 }
const collected = {
  metrics: { ada: evidence },
  collection: { ...collection, ambiguous: [], unknown: [], omitted: 0 },
}

/** An evaluation for which evidence was collected. */
const evaluation = (command: CommandOf<'evaluate'>): Request => ({
  ...requestFor<'evaluate'>(command, { requestId: id }),
  evidence: collected,
})

const isWrite = ({ operation }: Command): boolean => !readOperations.has(operation)
const visible = (least: number, most: number): fc.Arbitrary<string> =>
  fc
    .array(fc.integer({ min: 0x21, max: 0x7e }), { minLength: least, maxLength: most })
    .map((codes) => String.fromCharCode(...codes))
const plain = fc
  .string({ unit: 'grapheme', maxLength: 30 })
  .map((text) => text.replaceAll(/[<>\p{Cc}\p{Cs}]/gu, ''))
const person = fc.record({ name: plain, email: plain })
const hex = (length: number): fc.Arbitrary<string> =>
  fc
    .uint8Array({ minLength: length / 2, maxLength: length / 2 })
    .map((bytes) => Buffer.from(bytes).toString('hex'))

const anyRequest: fc.Arbitrary<Request> = fc
  .record({
    command: fc.oneof(
      { weight: 9, arbitrary: anyCommand.filter(isWrite) },
      { weight: 1, arbitrary: fc.constantFrom<Command>({ operation: 'evaluate' }, { operation: 'init' }) },
    ),
    evidence: fc.option(fc.constant(collected)),
    time: anyTime,
    seed: visible(1, 200),
    actor: plain,
    request_id: visible(1, 200),
    origin: fc.constantFrom<Request['origin']>('minted', 'given', 'derived'),
    run: fc.option(visible(1, 200)),
    author: person,
  })
  .map(({ time, seed, actor, request_id, author, ...rest }) => {
    const context = { time, seed, actor, request_id }
    return { ...rest, context, digest: digestOf(rest.command), author, committer: author }
  })

const anyIntent: fc.Arbitrary<Intent> = fc.record({
  request: anyRequest,
  base: fc.option(hex(40)),
  deadline: fc.maxSafeNat().map((moment) => moment % 8_640_000_000_000_000),
})

describe('an intent', () => {
  it('comes back as it was published, whatever the request, place and key', () => {
    const places = fc.record({ repository: plain, branch: plain, root: plain })
    const all = fc.tuple(anyIntent, places, visible(1, 100), fc.array(visible(1, 20), { maxLength: 3 }))
    fc.assert(
      fc.property(all, ([one, at, nonce, keys]) => {
        const text = encodeIntent(one, at, nonce, keys)
        const reading = readIntent(text, intentName(one.request.context.request_id), at, keys)
        expect(reading).toEqual({ kind: 'intent', intent: one })
      }),
      { numRuns: 300 },
    )
  })

  it('is two lines: what it says, and who says so', () => {
    const [line = '', mark, ...rest] = textOf(intent).split('\n')
    expect(JSON.parse(line)).toEqual({
      protocol: 2,
      decisions: 1,
      repository: 'octo/agents',
      branch: 'main',
      root: '.github/agent-system',
      nonce: 'nonce',
      request: {
        id,
        origin: 'given',
        run: '7.1',
        digest: intent.request.digest,
        command: { operation: 'update', id: 'ada', patch: { note: 'a note' } },
        evidence: null,
        time: '2026-06-01T12:00:00.000Z',
        seed: id,
        actor: 'tester',
        author: { name: 'Test Writer', email: 'writer@example.com' },
      },
      base: intent.base,
      deadline,
    })
    expect([mark, rest]).toEqual(['', ['']])
    expect(textOf(intent, [key]).split('\n')[0]).toBe(line)
    expect(textOf(intent, [key]).split('\n')[1]).toMatch(/^hmac-sha256 [0-9a-f]{64}$/)
  })

  it('keeps every digit of its numbers', () => {
    const patch = {
      n: ['9007199254740993', '-0.1234567890123456789', '1e-400'].map((n) => new ExactNumber(n)),
    }
    const request = requestFor<'update'>({ operation: 'update', id: 'ada', patch }, { requestId: id })
    const reading = read(textOf(intentFor(request)))
    expect(reading.kind === 'intent' && stringifyJson(reading.intent.request.command)).toBe(
      '{"operation":"update","id":"ada","patch":{"n":[9007199254740993,-0.1234567890123456789,1e-400]}}',
    )
  })

  it('has its author for a committer until somebody lands it', () => {
    const committer = { name: 'Another', email: 'another@example.com' }
    const text = textOf({ ...intent, request: { ...intent.request, committer } })
    expect(read(text)).toEqual({ kind: 'intent', intent })
  })

  it('is another text each time it is published, with the same meaning', () => {
    const texts = ['1', '2'].map((nonce) => encodeIntent(intent, place, nonce, []))
    expect(texts[0]).not.toBe(texts[1])
    expect(texts.map((text) => read(text))).toEqual([
      { kind: 'intent', intent },
      { kind: 'intent', intent },
    ])
  })

  it('keeps a seed that its id has left behind', () => {
    const request = withFreshId(intent.request, 'nonce')
    const reading = readIntent(textOf(intentFor(request)), intentName(request.context.request_id), place, [])
    expect(reading).toEqual({ kind: 'intent', intent: intentFor(request) })
    expect(request.context.seed).toBe(id)
  })

  it.each<[string, unknown]>([
    ['half a character', '\ud800'],
    ['line separators', '\u2028\u2029\u0085'],
    ['line breaks', 'a\nb\r\n\u0000'],
    ['keys of every prototype', { constructor: 1, toString: { valueOf: 2 }, hasOwnProperty: 3 }],
    ['keys that are numbers', { 10: 'a', 9: 'b', a: 'c', 1: 'd' }],
    ['extreme numbers', [1e21, 5e-324, 1.7976931348623157e308, 0.1, 1e-7]],
    ['depth', JSON.parse('['.repeat(50) + ']'.repeat(50))],
  ])('carries whatever a command may have in it: %s', (_what, note) => {
    const command = { operation: 'update', id: 'ada', patch: { note } } as const
    const one = intentFor(requestFor<'update'>(command, { requestId: id }))
    expect(read(textOf(one))).toEqual({ kind: 'intent', intent: one })
  })

  it('carries lists as long as a command may have them', () => {
    const agents = Array.from({ length: 1000 }, () => ({ specialization: 'x' }))
    const spawn = intentFor(requestFor<'spawn'>({ operation: 'spawn', agents }, { requestId: id }))
    expect(read(textOf(spawn))).toEqual({ kind: 'intent', intent: spawn })
    const steps = agents.map((_, index) => ({ operation: 'deactivate' as const, id: `agent-${index}` }))
    const apply = intentFor(requestFor<'apply'>({ operation: 'apply', operations: steps }, { requestId: id }))
    expect(read(textOf(apply))).toEqual({ kind: 'intent', intent: apply })
  })

  const reads = [...readOperations]
  it.each(reads)('is never one that only reads: %s', (operation) => {
    const command = (operation === 'get' ? { operation, id: 'ada' } : { operation }) as Command
    const request = requestFor<OperationName>(command, { requestId: id })
    expect(read(textOf(intentFor(request)))).toEqual({ kind: 'foreign', why: 'invalid', deadline })
  })

  it('may be any that writes', () => {
    const seen = new Set<string>()
    for (const { operation } of fc
      .sample(anyRequest, { numRuns: 2000, seed: 1 })
      .map(({ command }) => command))
      seen.add(operation)
    const writes = Object.keys(operations).filter((one) => !reads.includes(one as OperationName))
    expect(seen.size).toBeGreaterThan(5)
    expect(writes).toEqual(expect.arrayContaining([...seen]))
  })
})

describe('the digest of an intent', () => {
  it.each<[string, CommandOf<'evaluate'>]>([
    ['evidence', { operation: 'evaluate' }],
    [
      'evidence since a time',
      { operation: 'evaluate', since: '2026-01-01T00:00:00Z', min_interval_hours: 1 },
    ],
  ])('is that of the command, where %s was collected for it', (_what, command) => {
    const one = intentFor(evaluation(command))
    expect(one.request.digest).toBe(digestOf(command))
    expect(read(textOf(one))).toEqual({ kind: 'intent', intent: one })
  })
})

describe('the name of an intent', () => {
  it.each(['request-1', 'x.lock', '../../..', '--force', 'A'.repeat(200)])(
    'is a hash of the id, legal for a ref: %j',
    (requestId) => {
      const hash = createHash('sha256').update(requestId).digest('hex')
      expect(intentName(requestId)).toBe(hash.slice(0, 32))
    },
  )
})

describe('the size of an intent', () => {
  const ofSize = (bytes: number): string => {
    const empty = Buffer.byteLength(textOf(intentFor(updateWith('', { requestId: id }))))
    // Counted in bytes: each of these is two.
    const rest = bytes - empty
    const note = 'é'.repeat(Math.floor(rest / 2)) + 'e'.repeat(rest % 2)
    return textOf(intentFor(updateWith(note, { requestId: id })))
  }

  it('may reach the limit, and not pass it', () => {
    expect(Buffer.byteLength(ofSize(maxIntentBytes))).toBe(maxIntentBytes)
    expect(read(ofSize(maxIntentBytes))).toHaveProperty('kind', 'intent')
    expect(read(ofSize(maxIntentBytes + 1))).toEqual({ kind: 'foreign', why: 'unreadable', deadline: null })
  })
})
