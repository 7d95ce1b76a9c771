import { describe, expect, it } from '@jest/globals'
import { codeBlocks } from './readme.js'

const lines = (...text: string[]) => text.join('\n')

describe('codeBlocks', () => {
  it('gives language, info, text and line of each block, in order', () => {
    const markdown = lines(
      '# Title',
      '',
      '```yaml title="a b"',
      'on: push',
      '',
      'jobs: {}',
      '```',
      'text',
      '```',
      '```',
    )
    expect(codeBlocks(markdown)).toEqual([
      { language: 'yaml', info: 'yaml title="a b"', text: 'on: push\n\njobs: {}\n', line: 3 },
      { language: '', info: '', text: '', line: 9 },
    ])
  })

  it.each([
    ['tildes', lines('~~~ sh', 'a', '~~~'), 'a\n'],
    ['a fence of backticks in tildes', lines('~~~ sh', '```', 'a', '```', '~~~'), '```\na\n```\n'],
    ['a fence in a longer one', lines('````sh', '```yaml', 'a', '```', '````'), '```yaml\na\n```\n'],
    ['a closing fence longer than the opening one', lines('```sh', 'a', '`````  '), 'a\n'],
    ['a line that only starts like a closing fence', lines('```sh', '```a', '```'), '```a\n'],
    ['other fences that are indented like code', lines('```sh', '    ```', '```'), '    ```\n'],
    [
      'indentation, taken off where it is there',
      lines('1. item', '', '   ```sh', '   a', '     b', ' c', '   ```'),
      'a\n  b\nc\n',
    ],
    ['deep indentation', lines('- - item', '', '      ```sh', '      a', '      ```'), 'a\n'],
    ['a fence behind a bullet', lines('1. ```sh', '   a', '   ```'), 'a\n'],
    ['a block without an end', lines('```sh', 'a', ''), 'a\n\n'],
    ['Windows line ends', '```sh\r\na\r\n```\r\n', 'a\n'],
  ])('understands %s', (_, markdown, text) => {
    expect(codeBlocks(markdown)).toMatchObject([{ language: 'sh', text }])
  })

  it.each([
    ['code in a line of text', '```code```'],
    ['two backticks', lines('``sh', 'a', '``')],
    ['a fence after text', 'text ```sh'],
    ['nothing', ''],
  ])('finds no block in %s', (_, markdown) => {
    expect(codeBlocks(markdown)).toEqual([])
  })

  it('lets every line of text be found again in the file', () => {
    const markdown = lines('a', '```', 'b', 'c', '```', '- d', '  ~~~', '  e', '  ~~~')
    const file = markdown.split('\n')
    const found = codeBlocks(markdown).flatMap(({ text, line }) =>
      text
        .split('\n')
        .slice(0, -1)
        .map((code, index) => [code, file[line + index]?.trim()]),
    )
    expect(found).toEqual([
      ['b', 'b'],
      ['c', 'c'],
      ['e', 'e'],
    ])
  })
})
