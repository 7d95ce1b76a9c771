import { readFile } from 'node:fs/promises'
import { describe, expect, it } from '@jest/globals'
import { actionBreaches } from '../support/repository-rules.js'
import { lintAction } from '../support/workflow-lint.js'

const sound = `
name: Sample
description: A sample
inputs:
  one:
    description: The one
    required: true
outputs:
  two:
    description: The two
runs:
  using: node24
  main: index.js
branding:
  icon: users
  color: blue
`

describe('the rules for the action', () => {
  it('accept a sound file', async () => {
    expect(actionBreaches(sound)).toEqual([])
    await expect(lintAction(sound)).resolves.toEqual([])
  })

  it.each([
    ['description: The one', 'description: ""', 'input one lacks a description'],
    ['description: The one\n    required: true', '', 'input one lacks a description'],
    ['required: true', 'requried: true', 'input one has a key that GitHub does not know: requried'],
    ['description: The two', 'description: " "', 'output two lacks a description'],
    ['node24', 'node20', 'the action runs on node20, not on node24'],
    ['branding:\n  icon: users\n  color: blue\n', '', 'the action lacks an icon or a color'],
    ['  color: blue\n', '', 'the action lacks an icon or a color'],
  ])('find %j replaced by %j', (from, to, breach) => {
    expect(actionBreaches(sound.replace(from, to))).toEqual([breach])
  })
})

describe('action.yml', () => {
  const read = () => readFile(new URL('../../action.yml', import.meta.url), 'utf8')

  it('passes the linter', async () => {
    await expect(lintAction(await read())).resolves.toEqual([])
  })

  it('keeps the rules', async () => {
    expect(actionBreaches(await read())).toEqual([])
  })
})
