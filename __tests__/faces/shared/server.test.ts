import { expect, it } from '@jest/globals'
import { isOnServer } from '../../../src/faces/shared/server.js'

const server = 'https://github.com'

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
