import { describe, expect, it } from '@jest/globals'
import { encodeIntent, maxIntentBytes, intentName, readIntent } from '../../../src/commit/combine/intent.js'
import { digestOf } from '../../../src/commit/request.js'
import {
  collection,
  deadline,
  foreign,
  intent,
  name,
  place,
  read,
  replaced,
  textOf,
  unsigned,
  withFields,
  withRequest,
  without,
} from './intent-fixtures.js'

const line = textOf().trimEnd()

describe('what is no text of ours', () => {
  it.each<[string, string]>([
    ['nothing', ''],
    ['line ends', '\n\n'],
    ['one line', `${line}\n`],
    ['no end', `${line}\n\n`.slice(0, -1)],
    ['three lines', `${line}\n\n\n`],
    ['a line before it', `\n${line}\n`],
    ['a commit', 'tree 4b825dc\nauthor a <a> 0 +0000\n\nmessage\n'],
    ['no JSON', unsigned('{')],
    ['a byte order mark', `\ufeff${line}\n\n`],
    ['no object', unsigned('null')],
    ['an array', unsigned(`[${line}]`)],
    ['a number that JSON cannot write', replaced(/"deadline":\d+/, '"deadline":1e999')],
    ['nested too deeply', unsigned('['.repeat(100_000))],
    [
      'nested too deeply in a sound envelope',
      withFields({ x: JSON.parse('['.repeat(64) + ']'.repeat(64)) as unknown }),
    ],
    ['no version', without('protocol')],
    ['half a version', withFields({ protocol: 1.5 })],
    ['a version as a text', withFields({ protocol: '2' })],
    ['no deadline', without('deadline')],
    ['no deadline that is a number', withFields({ deadline: null })],
    ['a deadline as a text', withFields({ deadline: '1' })],
    ['half a deadline', withFields({ deadline: 0.5 })],
    ['a deadline beyond what is exact', withFields({ deadline: 2 ** 53 })],
    ['too many bytes', unsigned(line.replace('"a note"', `"${'x'.repeat(maxIntentBytes)}"`))],
  ])('is unreadable, and tells no deadline: %s', (_what, text) => {
    expect(read(text)).toEqual(foreign('unreadable', null))
  })
})

describe('what is not for us', () => {
  it.each<[string, string]>([
    ['a later protocol', withFields({ protocol: 3 })],
    ['an earlier one', withFields({ protocol: 1 })],
    ['a protocol of other fields', unsigned(`{"protocol":9,"deadline":${deadline},"anything":[]}`)],
    ['later decisions', withFields({ decisions: 2 })],
    ['no decisions', without('decisions')],
    ['decisions as a text', withFields({ decisions: '1' })],
  ])('is of another version: %s', (_what, text) => {
    expect(read(text)).toEqual(foreign('version'))
  })

  it.each<[string, string]>([
    ['another repository', withFields({ repository: 'octo/fork' })],
    ['another case', withFields({ repository: 'Octo/agents' })],
    ['another branch', withFields({ branch: 'main2' })],
    ['another root', withFields({ root: '' })],
    ['a root spelt otherwise', withFields({ root: './.github/agent-system' })],
    ['no repository', without('repository')],
    ['no branch', without('branch')],
    ['no root', without('root')],
    ['a list', withFields({ repository: ['octo/agents'] })],
  ])('is for another registry: %s', (_what, text) => {
    expect(read(text)).toEqual(foreign('registry'))
  })

  it.each(['repository', 'branch', 'root'] as const)('is read in its own %s only', (part) => {
    const elsewhere = { ...place, [part]: `${place[part]}2` }
    expect(readIntent(textOf(), name, elsewhere, [])).toEqual(foreign('registry'))
    const copied = encodeIntent(intent, elsewhere, 'nonce', [])
    expect(readIntent(copied, name, elsewhere, [])).toEqual({ kind: 'intent', intent })
    expect(read(copied)).toEqual(foreign('registry'))
  })

  it.each<[string, string]>([
    ['of another request', intentName('request-2')],
    ['of another length', name.slice(0, 31)],
    ['in capitals', name.toUpperCase()],
    ['that is empty', ''],
  ])('has a name %s', (_what, other) => {
    expect(readIntent(textOf(), other, place, [])).toEqual(foreign('name'))
  })

  it('has the id of another request', () => {
    expect(read(withRequest({ id: 'request-2' }))).toEqual(foreign('name'))
  })

  it.each<[string, string]>([
    ['of another command', withRequest({ digest: '0'.repeat(64) })],
    ['of the command before it was changed', withRequest({ command: { operation: 'init' } })],
    [
      'of an update without what no evaluation collected',
      withRequest({
        command: { operation: 'update', id: 'ada', patch: {} },
        digest: digestOf({ operation: 'update', id: 'ada', patch: { x: 1 } }),
      }),
    ],
    [
      'of an evaluation without the metrics that it was given',
      withRequest({
        command: { operation: 'evaluate', metrics: {} },
        digest: digestOf({ operation: 'evaluate' }),
      }),
    ],
    [
      'of another evaluation than the one that the evidence is for',
      withRequest({
        command: { operation: 'evaluate', min_interval_hours: 0 },
        evidence: { metrics: {}, collection: collection() },
        digest: digestOf({ operation: 'evaluate', min_interval_hours: 1 }),
      }),
    ],
  ])('has the digest %s', (_what, text) => {
    expect(read(text)).toEqual(foreign('digest'))
  })
})
