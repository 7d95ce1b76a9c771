import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { FallBackToGit } from '../../../../src/store/git/wire/errors.js'
import { delimiter, flush, packet, packets, type Packet } from '../../../../src/store/git/wire/packet-line.js'

/** A stream that gives bytes in pieces of a size. */
async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) {
    yield await Promise.resolve(bytes.subarray(start, start + size))
  }
}

async function read(bytes: Buffer, size = 65_536): Promise<string[]> {
  const found: string[] = []
  const wordsOf = (each: Packet): string => (each.kind === 'data' ? `"${each.data.toString()}"` : each.kind)
  for await (const each of packets(inPieces(bytes, size))) found.push(wordsOf(each))
  return found
}

describe('packet lines', () => {
  it('are written as git writes them', () => {
    expect(packet('hello\n').toString()).toBe('000ahello\n')
    expect(packet('').toString()).toBe('0004')
  })

  it('are read with their marks', async () => {
    const bytes = Buffer.concat([packet('a'), delimiter, packet('b\n'), Buffer.from('0002'), flush])
    expect(await read(bytes)).toEqual(['"a"', 'delimiter', '"b\n"', 'response-end', 'flush'])
  })

  it('are read the same in pieces of any size', async () => {
    const part = fc.oneof(
      fc.uint8Array({ maxLength: 300 }).map((data) => packet(Buffer.from(data))),
      fc.constantFrom(flush, delimiter),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(part), fc.integer({ min: 1, max: 50 }), async (parts, size) => {
        const bytes = Buffer.concat(parts)
        expect(await read(bytes, size)).toEqual(await read(bytes))
        expect(await read(bytes)).toHaveLength(parts.length)
      }),
    )
  })

  it.each([
    ['words', '<html>'],
    ['half a length', '00'],
    ['half a packet', '000ahel'],
    ['an impossible length', '0003'],
    ['a length beyond the longest', 'fff1'],
    ['a sign', '-001'],
  ])('are not %s: %j', async (_, text) => {
    await expect(read(Buffer.from(text))).rejects.toThrow(FallBackToGit)
  })
})
