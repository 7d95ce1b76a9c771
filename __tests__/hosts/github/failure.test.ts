import { describe, expect, it } from '@jest/globals'
import { toStoreError, rateLimitWaitSeconds } from '../../../src/hosts/github/failure.js'

const now = Date.parse('2026-01-01T00:00:00Z')
const seconds = now / 1000

/** An error as Octokit throws it for an answer. */
const answered = (status: number, headers: object = {}, message = 'no'): Error =>
  Object.assign(new Error(message), { status, response: { status, headers, data: { message } } })
/** An error as Octokit throws it for errors of GraphQL. */
const graphql = (type: string, headers: object = {}): Error =>
  Object.assign(new Error(`Request failed due to following response errors:\n - ${type} it is`), {
    headers,
    errors: [{ type, message: `${type} it is` }],
  })

/** The same without a type. */
const untyped = (message: string): Error => Object.assign(new Error(message), { errors: [{ message }] })
/** An error as Octokit throws it for errors beside data. */
const partial = (type: string, path: readonly unknown[]): Error =>
  Object.assign(new Error('Request failed due to following response errors:\n - not that'), {
    errors: [{ type, path, message: 'not that' }],
    data: { a: [{ number: 7, b: null }] },
  })

describe('how long a limit of requests lasts', () => {
  it.each<[string, unknown, number | null]>([
    ['as the answer says', answered(403, { 'retry-after': '30' }), 30],
    ['as the answer says (429)', answered(429, { 'retry-after': '7' }), 7],
    ['never less than a second', answered(429, { 'retry-after': '0' }), 1],
    [
      'until its end',
      answered(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(seconds + 59) }),
      60,
    ],
    [
      'until its end, of GraphQL',
      graphql('RATE_LIMITED', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(seconds + 9) }),
      10,
    ],
    [
      'not for its end in the past',
      answered(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(seconds - 99) }),
      1,
    ],
    ['a minute where nothing is said', answered(403, {}, 'You have exceeded a secondary rate limit.'), 60],
    ['a minute, of GraphQL', graphql('RATE_LIMITED'), 60],
    ['a minute, of GraphQL by its newer name', graphql('RATE_LIMIT'), 60],
    ['a minute where it says nonsense', answered(429, { 'retry-after': 'soon' }), 60],
    ['not at all: rights', answered(403, { 'x-ratelimit-remaining': '4000' }), null],
    ['not at all: rights, of GraphQL', graphql('FORBIDDEN', { 'x-ratelimit-remaining': '0' }), null],
    ['not at all: gone', answered(404, { 'retry-after': '5' }), null],
    ['not at all: nothing known', new Error('x'), null],
    ['not at all: no error', undefined, null],
  ])('%s', (_, error, wait) => {
    expect(rateLimitWaitSeconds(error, now)).toBe(wait)
  })
})

describe('what a failed request amounts to', () => {
  it.each<[unknown, string, string]>([
    [answered(401), 'denied', 'does not accept the token (401)'],
    [
      answered(403, {}, 'Resource not accessible'),
      'denied',
      'does not let this token do that (Resource not accessible)',
    ],
    [graphql('FORBIDDEN'), 'denied', '(FORBIDDEN it is)'],
    [answered(404, {}, 'Not Found'), 'unknown-remote', '(Not Found)'],
    [graphql('NOT_FOUND'), 'unknown-remote', '(NOT_FOUND it is)'],
    [answered(422, {}, 'Invalid request.\nMore words'), 'rejected', '(422): Invalid request.'],
    [graphql('MAX_NODE_LIMIT_EXCEEDED'), 'rejected', '(MAX_NODE_LIMIT_EXCEEDED)'],
    [graphql('RESOURCE_LIMITS_EXCEEDED'), 'network', 'gave the query up'],
    [Object.assign(new Error('x'), { errors: [{ message: 'x' }] }), 'rejected', '(an error without a type)'],
    [untyped('timedout'), 'network', 'gave the query up: timedout'],
    [untyped('Something went wrong while executing your query.'), 'network', 'gave the query up'],
    [partial('FORBIDDEN', ['a', 0, 'b']), 'denied', '(not that at a.0.b of number 7)'],
    [
      partial('INTERNAL', ['a', 0, 'b']),
      'rejected',
      'answered in part only (INTERNAL): not that at a.0.b of number 7',
    ],
    [partial('INTERNAL', []), 'rejected', 'answered in part only (INTERNAL): not that'],
    [answered(502, {}, '<html>'), 'network', '(502)'],
    [new TypeError('x is not iterable'), 'network', 'x is not iterable'],
    ['words', 'network', 'words'],
    [null, 'network', 'null'],
  ])('%s is %s', (error, code, words) => {
    const failure = toStoreError(error)
    expect(failure).toMatchObject({ name: 'StoreError', code })
    expect(failure.message).toContain(words)
    expect(failure.message).not.toMatch(/[\r\n]|More words/)
  })
})
