import { camel } from '../generate/files.mjs'
import { titleOf } from './operation.mjs'

const wordsOf = (name) => name.replaceAll('-', ' ')
const withArticle = (name) => `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${wordsOf(name)}`
const folderOf = (name) => `${name.replaceAll('-', '_')}s`

const definition = (name) => `import { identifier } from '../field-schemas.js'
import { recordKind } from '../kind.js'

export const ${camel(name)} = recordKind({
  name: '${name}',
  summary: 'one ${wordsOf(name)} each',
  location: {
    folder: '${folderOf(name)}',
    strayFile: {
      message: 'this file is not the record of ${withArticle(name)}',
      help: 'Remove it; ${folderOf(name)}/ holds one <id>.json for each ${wordsOf(name)}.',
    },
  },
  schema: {
    title: '${titleOf(name)}',
    description: 'One ${wordsOf(name)}: ${folderOf(name)}/<id>.json. Other fields are kept.',
    type: 'object',
    additionalProperties: true,
    required: ['id'],
    properties: {
      id: { description: 'Identifier: the file name without .json.', ...identifier },
    },
  },
  immutable: [{ field: 'id', reason: 'an id never changes' }],
})
`

const test = (name) => `import { describe, expect, it } from '@jest/globals'
import { formatRecordPath } from '../../../../src/core/records/files.js'
import { findings, snapshotOf } from '../../support.js'

describe('a record of the kind ${name}', () => {
  // One row for a sound record, and for each way in which a record is not sound.
  it.each<[what: string, record: unknown, findings: string[]]>([
    ['write the cases', { id: 'some-id' }, ['write the cases']],
  ])('%s', (_, record, expected) => {
    expect(findings(snapshotOf({ [formatRecordPath('${name}', 'some-id')]: record }))).toEqual(expected)
  })
})
`

/** Path to text; the test is the last. */
export const filesOfKind = (name) => ({
  [`src/core/records/kinds/${name}.ts`]: definition(name),
  [`__tests__/core/records/kinds/${name}.test.ts`]: test(name),
})
