import type { Unreadable } from '../../core/records/files.js'
import { StoreError } from '../../store/errors.js'
import { algorithmOf, objectId } from '../../store/git/git-objects.js'
import { decodeText } from '../../store/record-files.js'
import type { Client } from './client.js'
import { splitOnOverload } from './split-on-overload.js'

/** Blobs and bytes asked for in one request. */
const requestLimits = { blobs: 100, bytes: 4 * 1024 * 1024 }
/** Bytes that are kept: a hostile pull request must not fill the memory. */
const totalByteLimit = 64 * 1024 * 1024
/** Blobs whose text came in doubt, each of which costs a request of its own. */
const exactReadLimit = 20

interface BlobNode {
  readonly isBinary: boolean | null
  readonly isTruncated: boolean
  readonly text: string | null
}

type Repository = Readonly<Record<'owner' | 'name', string>>
type Content = string | Unreadable

/** Splits ids into requests; what would exceed the total is left out. */
function splitIntoRequests(sizes: ReadonlyMap<string, number>): string[][] {
  const all: string[][] = []
  let total = 0
  let bytes = Number.POSITIVE_INFINITY
  for (const [id, size] of sizes) {
    total += size
    if (total > totalByteLimit) break
    if (bytes + size > requestLimits.bytes || (all.at(-1)?.length ?? 0) >= requestLimits.blobs) {
      all.push([])
      bytes = 0
    }
    all.at(-1)?.push(id)
    bytes += size
  }
  return all
}

async function requestBlobs(
  client: Client,
  repository: Repository,
  ids: readonly string[],
): Promise<(BlobNode | null)[]> {
  const declared = ids.map((_, index) => `, $id${index}: GitObjectID!`).join('')
  const fields = ids.map(
    (_, index) => `blob${index}: object(oid: $id${index}) { ... on Blob { isBinary isTruncated text } }`,
  )
  const query = `query Blobs($owner: String!, $name: String!${declared}) {
    repository(owner: $owner, name: $name) { ${fields.join(' ')} } }`
  const variables = Object.fromEntries(ids.map((id, index) => [`id${index}`, id]))
  const answer = await client.graphql<{ repository: Record<string, BlobNode | null> | null }>(
    query,
    {
      ...repository,
      ...variables,
    },
    { isHeavy: ids.length > 1 },
  )
  return ids.map((_, index) => answer.repository?.[`blob${index}`] ?? null)
}

/** An answer that was cut, or made of other bytes, does not have the id that was asked for. */
const isBlob = (id: string, content: Buffer): boolean => objectId('blob', content, algorithmOf(id)) === id

/**
 * Reads the bytes themselves: the text that GraphQL gives may be cut, or made of another encoding.
 * @throws StoreError where the answer is not the blob
 */
async function readExactly(client: Client, { owner, name }: Repository, id: string): Promise<Content> {
  const { data } = await client.rest((octokit) =>
    octokit.rest.git.getBlob({ owner, repo: name, file_sha: id }),
  )
  const content = Buffer.from(data.content, 'base64')
  if (isBlob(id, content)) return decodeText(content)
  throw new StoreError('rejected', `GitHub's answer for the blob ${id} is not that blob; run the check again`)
}

/**
 * Reads blobs as text, many in one request.
 * @param sizes bytes of each blob, by id
 * @throws StoreError where one is missing
 */
export async function readBlobs(
  client: Client,
  repository: Repository,
  sizes: ReadonlyMap<string, number>,
): Promise<Map<string, Content>> {
  const contents = new Map<string, Content>(
    Array.from(sizes.keys(), (id) => [id, { unreadable: 'too-large' } as const]),
  )
  let doubtful = 0
  for (const ids of splitIntoRequests(sizes)) {
    const blobs = await splitOnOverload(ids, (some) => requestBlobs(client, repository, some))
    for (const [index, id] of ids.entries()) {
      const blob = blobs[index] ?? null
      if (blob === null)
        throw new StoreError('unknown-revision', `GitHub does not show the blob ${id} of the pull request`)
      const { text, isTruncated, isBinary } = blob
      if (text !== null && isBlob(id, Buffer.from(text))) contents.set(id, text)
      else if (isBinary === true || doubtful >= exactReadLimit)
        contents.set(id, { unreadable: isTruncated ? 'too-large' : 'not-utf8' })
      else {
        doubtful += 1
        contents.set(id, await readExactly(client, repository, id))
      }
    }
  }
  return contents
}
