import { GraphQLError } from 'graphql'

export interface PageArguments {
  readonly first?: number | null
  readonly after?: string | null
  readonly last?: number | null
  readonly before?: string | null
}

/** Where a node stands; the second number decides between nodes with the same first. */
export type Key = readonly [number, number]

/** An error as GitHub's GraphQL has it: with a `type`. */
export function typedError(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } })
}

/** An argument or a field that this emulator lacks: the emulator is to be extended, or the query is wrong. */
export class UnsupportedError extends Error {
  override readonly name = 'UnsupportedError'
}

/** Throws if anything is asked for that nobody reads: a filter that silently does nothing would hide a defect. */
export function refuseOthers(rest: object): void {
  const asked = Object.entries(rest).filter(([, value]) => value != null && value !== false)
  if (asked.length > 0)
    throw new UnsupportedError(`The emulator has no ${asked.map(([name]) => name).join(', ')}`)
}

export interface Arrangement<Item> {
  /** Default: the order given. */
  readonly keyOf?: (item: Item) => Key
  readonly descending?: boolean
  /** The node for an item; default: the item. */
  readonly show?: (item: Item) => object
}

/**
 * One page of nodes. A cursor is a key, not an index: as on GitHub, the next page starts after the key in what is there
 * by then, so that nodes which have moved meanwhile are seen twice or not at all.
 */
export function connection<Item extends object>(
  name: string,
  items: readonly Item[],
  { first, after, last, before }: PageArguments,
  { keyOf, descending = false, show = (item) => item }: Arrangement<Item> = {},
): object {
  refuseOthers({ last, before })
  const size = checkFirst(name, first)
  const direction = descending ? -1 : 1
  const ordered = items
    .map((item, index) => ({ item, key: keyOf?.(item) ?? ([index, 0] as const) }))
    .sort((one, other) => compare(one.key, other.key) * direction)
  const position = after == null ? null : decodeCursor(after)
  const remaining = ordered.filter(({ key }) => position === null || compare(key, position) * direction > 0)
  const edges = remaining
    .slice(0, size)
    .map(({ item, key }) => ({ node: show(item), cursor: encodeCursor(key) }))
  return {
    totalCount: items.length,
    nodes: edges.map(({ node }) => node),
    edges,
    pageInfo: {
      hasNextPage: remaining.length > edges.length,
      hasPreviousPage: remaining.length < ordered.length,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}

function checkFirst(name: string, first: number | null | undefined): number {
  if (first == null)
    throw typedError(
      'MISSING_PAGINATION_BOUNDARIES',
      `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`,
    )
  if (first > 100)
    throw typedError(
      'EXCESSIVE_PAGINATION',
      `Requesting ${first} records on the \`${name}\` connection exceeds the \`first\` limit of 100 records.`,
    )
  return first
}

const compare = (one: Key, other: Key): number => one[0] - other[0] || one[1] - other[1]

const encodeCursor = (key: Key): string => Buffer.from(`cursor:v2:${JSON.stringify(key)}`).toString('base64')

function decodeCursor(cursor: string): Key {
  const [, time, number] =
    /^cursor:v2:\[(-?\d+),(\d+)\]$/.exec(Buffer.from(cursor, 'base64').toString()) ?? []
  if (time === undefined || number === undefined)
    throw typedError('INVALID_CURSOR_ARGUMENTS', `\`${cursor}\` does not appear to be a valid cursor.`)
  return [Number(time), Number(number)]
}
