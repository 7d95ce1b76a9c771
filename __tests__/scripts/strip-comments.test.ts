import { describe, expect, it } from '@jest/globals'

const path = '../../scripts/strip-comments.mjs'
const { stripComments } = (await import(path)) as { stripComments: (code: string) => string }

describe('the bundles leave out comments', () => {
  it.each([
    ['a comment on lines of its own', '/** Adds. */\n// one\nadd()\n', 'add()\n'],
    ['a comment after code', 'add() // one\nadd(/* two */ 2)\n', 'add() \nadd( 2)\n'],
    ['a comment at the end', 'add()\n/* end */', 'add()\n'],
  ])('such as %s', (_, code, expected) => {
    expect(stripComments(code)).toBe(expected)
  })

  it.each([
    ['how to load a module', 'import(/* webpackMode: "eager" */ "./a.js")\n'],
    ['what looks like a comment in a text', 'const url = "https://example.com/*"\n'],
    ['what looks like one in a template', 'const text = `\n\n// ${one} /* ${two} // three */\n`\n'],
    ['what looks like one in an expression', 'const pattern = /[/*]\\/\\*/g\n'],
  ])('and keep %s', (_, code) => {
    expect(stripComments(code)).toBe(code)
  })
})
