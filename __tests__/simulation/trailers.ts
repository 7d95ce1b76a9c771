import { inflateRawSync } from 'node:zlib'

/** What the checker reads out of a commit, by a parser of its own: the shipped one is under test. */
export interface CarriedTrailers {
  readonly request: string
  readonly digest: string
  readonly run: string | null
  readonly result: unknown
  /** Blob of the intent that it carries out. */
  readonly intent: string | null
  /** Other operations in its push, by its own account. */
  readonly combined: number
}

const shape = /^Agent-Registry-(\w+): (.*)$/

function resultOf(text: string): unknown {
  const deflated = /^deflate:(.*)$/.exec(text)?.[1]
  return JSON.parse(
    deflated === undefined ? text : inflateRawSync(Buffer.from(deflated, 'base64')).toString('utf8'),
  )
}

/** The request in the last paragraph of a commit message; null where there is none. */
export function readTrailers(message: string): CarriedTrailers | null {
  const lines = message.trimEnd().split('\n')
  const paragraph = lines.slice(lines.findLastIndex((line) => line.trim() === '') + 1)
  const value = (key: string): string | undefined =>
    paragraph.map((line) => shape.exec(line)).find((match) => match?.[1] === key)?.[2]
  const [request, digest] = [value('Request'), value('Digest')]
  if (request === undefined || digest === undefined || value('Operation') === undefined) return null
  return {
    request,
    digest,
    run: value('Run') ?? null,
    result: resultOf(value('Result') ?? 'null'),
    intent: value('Intent') ?? null,
    combined: Number(value('Combined') ?? 0),
  }
}
