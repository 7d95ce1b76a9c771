import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'

/** Stands for no object where git compares a ref: the ref must not exist, or is deleted. */
export const zeroId = '0'.repeat(40)

/** The id that git gives an object: the hash of its type, size and content. */
export const objectId = (type: string, content: Buffer, algorithm: 'sha1' | 'sha256' = 'sha1'): string =>
  createHash(algorithm).update(`${type} ${content.length}\0`).update(content).digest('hex')

/** The hash that a repository names its objects by, as the length of an id shows. */
export const algorithmOf = (id: string): 'sha1' | 'sha256' => (id.length === 64 ? 'sha256' : 'sha1')

/** Stands for the state before a branch's first commit; git knows it without having it. */
export const emptyTree = objectId('tree', Buffer.alloc(0))

/** Writes an object into the git directory of a repository of ours, where nobody else can have one in its place. */
export async function writeLooseObject(gitDirectory: string, type: string, content: Buffer): Promise<void> {
  const id = objectId(type, content)
  const folder = join(gitDirectory, 'objects', id.slice(0, 2))
  await mkdir(folder, { recursive: true })
  const object = Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content])
  await writeFile(join(folder, id.slice(2)), deflateSync(object))
}

const blobType = 3

/** Type and size of an object (gitformat-pack): four bits of the size in the first byte, seven in each further one. */
function objectHeader(type: number, size: number): Buffer {
  const bytes: number[] = []
  let byte = (type << 4) | (size & 15)
  for (let rest = Math.floor(size / 16); rest > 0; rest = Math.floor(rest / 128)) {
    bytes.push(byte | 128)
    byte = rest & 127
  }
  return Buffer.from([...bytes, byte])
}

/** Makes a pack of blobs, or of nothing: it needs no knowledge of other objects, so a process would be wasted on it. */
export function packBlobs(contents: readonly Buffer[]): Buffer {
  const header = Buffer.from('PACK\0\0\0\x02\0\0\0\0', 'latin1')
  header.writeUInt32BE(contents.length, 8)
  const objects = contents.flatMap((content) => [
    objectHeader(blobType, content.length),
    deflateSync(content),
  ])
  const pack = Buffer.concat([header, ...objects])
  return Buffer.concat([pack, createHash('sha1').update(pack).digest()])
}
