import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { buffer } from 'node:stream/consumers'
import { deflateSync } from 'node:zlib'
import { gitFailure, interruption, startFailure, startGit, type GitSettings } from '../command/process.js'

/** Takes a pack into a repository as it arrives. */
export interface Indexing {
  readonly receive: (bytes: Buffer) => Promise<void>
  /** Ends the pack; it is there afterwards. */
  readonly finish: () => Promise<void>
  /** Gives the pack up. */
  readonly abandon: () => void
}

/** @param isPartial some of what its objects name was left out on purpose */
export function startIndexing(settings: GitSettings, isPartial: boolean): Indexing {
  const { signal, redact } = settings
  const ending = new AbortController()
  const end = (): void => {
    ending.abort()
  }
  signal.addEventListener('abort', end)
  const promisor = isPartial ? ['--promisor'] : []
  const child = startGit({ ...settings, signal: ending.signal }, [
    'index-pack',
    '--stdin',
    '--fix-thin',
    ...promisor,
  ])
  let stderr = ''
  child.stdout.resume()
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')))
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', (error) => {
      reject(startFailure(error))
    })
    child.once('close', resolve)
  }).finally(() => {
    signal.removeEventListener('abort', end)
  })
  // Who abandons a pack does not ask how it ended.
  ended.catch(() => undefined)
  const closed = once(child.stdin, 'close')
  return {
    receive: async (bytes) => {
      if (child.stdin.write(bytes)) return
      // A process that ended no longer drains.
      await Promise.race([once(child.stdin, 'drain'), closed])
    },
    finish: async () => {
      child.stdin.end()
      const status = await ended
      if (signal.aborted) throw interruption(signal)
      if (status !== 0)
        throw gitFailure('the pack cannot be read', { status, stdout: '', stderr: redact(stderr) })
    },
    abandon: end,
  }
}

/**
 * The objects that revisions name, without those of revisions that begin with `^`. A pack of none is a pack all the same.
 * @throws StoreError
 */
export async function packFor(settings: GitSettings, revisions: readonly string[]): Promise<Buffer> {
  const options = ['--revs', '--stdout', '--thin', '--delta-base-offset', '-q']
  const child = startGit(settings, ['pack-objects', ...options])
  child.stdin.end(revisions.map((revision) => `${revision}\n`).join(''))
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', (error) => {
      reject(startFailure(error))
    })
    child.once('close', resolve)
  })
  const [pack, words, status] = await Promise.all([buffer(child.stdout), buffer(child.stderr), ended])
  if (settings.signal.aborted) throw interruption(settings.signal)
  if (status === 0) return pack
  const stderr = settings.redact(words.toString('utf8'))
  throw gitFailure('the objects cannot be packed', { status, stdout: '', stderr })
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

/** A pack of blobs, or of nothing: what needs no knowledge of other objects is not worth a process. */
export function packOfBlobs(contents: readonly Buffer[]): Buffer {
  const header = Buffer.from('PACK\0\0\0\x02\0\0\0\0', 'latin1')
  header.writeUInt32BE(contents.length, 8)
  const objects = contents.flatMap((content) => [
    objectHeader(blobType, content.length),
    deflateSync(content),
  ])
  const pack = Buffer.concat([header, ...objects])
  return Buffer.concat([pack, createHash('sha1').update(pack).digest()])
}
