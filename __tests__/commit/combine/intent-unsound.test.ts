import { describe, expect, it, jest } from '@jest/globals'
import validators from '../../../src/generated/validators.cjs'
import { intentName, readIntent } from '../../../src/commit/combine/intent.js'
import { digestOf } from '../../../src/commit/request.js'
import {
  collection,
  content,
  foreign,
  place,
  read,
  textOf,
  withCommand,
  withFields,
  withRequest,
  without,
} from './intent-fixtures.js'

describe('what is no sound intent', () => {
  it.each<[string, string]>([
    ['a field that is not known', withFields({ x: 1 })],
    ['no nonce', without('nonce')],
    ['no base', without('base')],
    ['no request', without('request')],
    ['a request that is none', withFields({ request: null })],
    ['an empty nonce', withFields({ nonce: '' })],
    ['a giant nonce', withFields({ nonce: 'x'.repeat(101) })],
    ['a nonce of two lines', withFields({ nonce: 'a\nb' })],
    ['a base that is a ref', withFields({ base: 'refs/heads/main' })],
    ['a base that is an option', withFields({ base: '--upload-pack=x' })],
    ['a short base', withFields({ base: 'c0ffee' })],
    ['a base in capitals', withFields({ base: 'C'.repeat(40) })],
    ['a base that is longer', withFields({ base: 'c'.repeat(41) })],
    ['a base and a line', withFields({ base: `${'c'.repeat(40)}\n` })],
    ['a deadline before all time', withFields({ deadline: -1 })],
    ['a deadline after all time', withFields({ deadline: 8_640_000_000_000_001 })],
  ])('has %s', (_what, text) => {
    const { deadline: until } = JSON.parse(text) as { deadline: number }
    expect(read(text)).toEqual(foreign('invalid', until))
  })

  const requestFields = Object.keys(content().request)
  it.each(requestFields)('has a request without %s', (field) => {
    expect(read(withRequest({ [field]: undefined }))).toEqual(foreign('invalid'))
  })

  it.each<[string, object]>([
    ['a field that is not known', { x: 1 }],
    ['a committer', { committer: { name: 'a', email: 'a' } }],
    ['an id that is a number', { id: 1 }],
    ['an empty seed', { seed: '' }],
    ['a giant seed', { seed: 'x'.repeat(201) }],
    ['a seed of two lines', { seed: 'a\nb' }],
    ['another origin', { origin: 'stolen' }],
    ['an origin of every object', { origin: 'constructor' }],
    ['a run that is a number', { run: 7 }],
    ['an empty run', { run: '' }],
    ['a run of two lines', { run: '7.1\nAgent-Registry-Request: x' }],
    ['a digest in capitals', { digest: 'A'.repeat(64) }],
    ['a short digest', { digest: 'a'.repeat(63) }],
    ['no digest at all', { digest: '' }],
    ['a time without milliseconds', { time: '2026-06-01T12:00:00Z' }],
    ['a time of no zone', { time: '2026-06-01T12:00:00.000' }],
    ['a time of another zone', { time: '2026-06-01T12:00:00.000+02:00' }],
    ['a time in words', { time: 'yesterday' }],
    ['a time that is a number', { time: 0 }],
    ['a day that is none', { time: '2026-02-31T12:00:00.000Z' }],
    ['a leap second', { time: '2026-06-30T23:59:60.000Z' }],
    ['a year beyond four digits', { time: '+010000-01-01T00:00:00.000Z' }],
    ['an actor of two lines', { actor: 'a\nAgent-Registry-Request: x' }],
    ['an actor with half a character', { actor: '\ud800' }],
    ['a giant actor', { actor: 'x'.repeat(321) }],
    ['an actor that is an object', { actor: {} }],
    ['an author that is a text', { author: 'a <a>' }],
    ['an author without a name', { author: { email: 'a' } }],
    ['an author without an address', { author: { name: 'a' } }],
    ['an author with a date', { author: { name: 'a', email: 'a', date: 0 } }],
    ['an author of two lines', { author: { name: 'a\ncommitter b', email: 'a' } }],
    ['an author that ends the address', { author: { name: 'a', email: 'a> 0 +0000' } }],
    ['an author that begins an address', { author: { name: 'a <b', email: 'a' } }],
    ['an author with half a character', { author: { name: 'a', email: '\udfff' } }],
    ['an author with a giant name', { author: { name: 'x'.repeat(321), email: 'a' } }],
    ['an author with a giant address', { author: { name: 'a', email: 'x'.repeat(321) } }],
  ])('has a request with %s', (_what, fields) => {
    expect(read(withRequest(fields))).toEqual(foreign('invalid'))
  })

  it.each(['', ' ', 'a b', 'a\nb', 'é', '\u007f', 'x'.repeat(201)])(
    'has an id that no request has: %j',
    (other) => {
      const text = withRequest({ id: other })
      expect(readIntent(text, intentName(other), place, [])).toEqual(foreign('invalid'))
    },
  )

  it.each<[string, unknown]>([
    ['none', null],
    ['a text', 'init'],
    ['a list', [{ operation: 'init' }]],
    ['another operation', { operation: 'dance' }],
    ['an operation of every object', { operation: 'toString' }],
    ['two at once', { operation: ['init'] }],
    ['a field too many', { operation: 'init', force: true }],
    ['a path for an id', { operation: 'deactivate', id: '../../x' }],
    ['a patch that is none', { operation: 'update', id: 'ada', patch: [] }],
    ['a record that breaks its schema', { operation: 'put', agent: { id: 'ada' } }],
    ['a batch within a batch', { operation: 'apply', operations: [{ operation: 'apply', operations: [] }] }],
    ['an empty batch', { operation: 'apply', operations: [] }],
    ['evidence about no agent', { operation: 'evaluate', metrics: { '../x': {} } }],
    ['evidence in the command', { operation: 'evaluate', collection: collection() }],
    ['a read', { operation: 'list' }],
    ['a read with a host', { operation: 'collect' }],
  ])('has a command that nobody could give: %s', (_what, command) => {
    expect(read(withCommand(command))).toEqual(foreign('invalid'))
  })

  it.each<[string, unknown]>([
    ['missing', undefined],
    ['a text', 'metrics'],
    ['without a collection', { metrics: {} }],
    ['without metrics', { collection: collection() }],
    ['about no agent', { metrics: { '../x': {} }, collection: collection() }],
    ['of a collection that is none', { metrics: {}, collection: {} }],
    ['with a field that is not known', { metrics: {}, collection: collection(), x: 1 }],
  ])('has evidence that no host gives: %s', (_what, evidence) => {
    const command = { operation: 'evaluate' } as const
    expect(read(withRequest({ command, evidence, digest: digestOf(command) }))).toEqual(foreign('invalid'))
  })

  const tooMany = Array.from({ length: 1001 }, () => 1)
  it.each<[string, unknown]>([
    ['operations', { operation: 'apply', operations: tooMany }],
    ['agents', { operation: 'spawn', agents: tooMany }],
    ['agents in a batch', { operation: 'apply', operations: [{ operation: 'spawn', agents: tooMany }] }],
  ])('has more %s than the validator could look through in time', (_what, command) => {
    const validate = jest.spyOn(validators, 'intent')
    expect(read(withCommand(command))).toEqual(foreign('invalid'))
    expect(validate).not.toHaveBeenCalled()
    expect(read(textOf())).toHaveProperty('kind', 'intent')
    expect(validate).toHaveBeenCalledTimes(1)
    validate.mockRestore()
  })
})
