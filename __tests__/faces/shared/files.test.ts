import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { operations } from '../../../src/core/operations/index.js'
import { defaultFileLimit, readInputFile, readText } from '../../../src/faces/shared/files.js'
import { temporaryFolder } from '../../support/repository.js'

const folder = await temporaryFolder()
const write = async (name: string, content: string | Uint8Array): Promise<string> => {
  const file = join(folder, name)
  await writeFile(file, content)
  return file
}
const stream = async function* (...chunks: string[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield await Promise.resolve(Buffer.from(chunk))
}

describe('readInputFile', () => {
  it('reads UTF-8, without a byte-order mark', async () => {
    expect(await readInputFile(await write('a.json', '\ufeff{"ü":"🤖"}'), 'agent-file', 100, folder)).toBe(
      '{"ü":"🤖"}',
    )
  })

  it('reads up to its limit and no further', async () => {
    const file = await write('big', 'x'.repeat(1024 * 1024))
    expect(await readInputFile(file, 'agent-file', 1024 * 1024, folder)).toHaveLength(1024 * 1024)
    await write('big', 'x'.repeat(1024 * 1024 + 1))
    await expect(readInputFile(file, 'agent-file', 1024 * 1024, '.')).rejects.toThrow(
      `agent-file (${file}): must not be larger than 1 MiB`,
    )
  })

  it('names a file that is missing, is a folder or is no text', async () => {
    await mkdir(join(folder, 'sub'))
    const read = (name: string) => readInputFile(name, 'agent-file', 100, folder)
    await expect(read('absent')).rejects.toThrow(/^agent-file: the file "absent" does not exist$/)
    await expect(read('sub')).rejects.toThrow(/^agent-file: the file "sub" is a folder$/)
    await write('latin', Buffer.from([0x22, 0xe4, 0x22]))
    await expect(read('latin')).rejects.toThrow(/^agent-file \(latin\): must be UTF-8 text$/)
  })
})

describe('readText', () => {
  it('stops an endless stream', async () => {
    let chunks = 0
    const endless = async function* (): AsyncGenerator<Uint8Array> {
      for (;;) {
        chunks += 1
        yield await Promise.resolve(new Uint8Array(1024))
      }
    }
    await expect(readText(endless(), '--agent', 8 * 1024)).rejects.toThrow(/^--agent: must not be larger/)
    expect(chunks).toBe(9)
  })

  it('joins characters that chunks cut apart', async () => {
    const bytes = Buffer.from('🤖').toString('latin1')
    const cut = [bytes.slice(0, 2), bytes.slice(2)].map((part) => Buffer.from(part, 'latin1'))
    const chunks = async function* (): AsyncGenerator<Uint8Array> {
      for (const part of cut) yield await Promise.resolve(part)
    }
    expect(await readText(chunks(), '-', 100)).toBe('🤖')
    expect(await readText(stream(), '-', 100)).toBe('')
  })
})

it('allows metrics more than others', () => {
  const { maxBytes } = operations.evaluate.parameters['metrics'] ?? {}
  expect([maxBytes, defaultFileLimit]).toEqual([32, 8].map((size) => size * 1024 * 1024))
})
