import { gunzipSync } from 'node:zlib'

/** What a writer is at, as far as its server can see. */
export const steps = [
  'upload capabilities',
  'head listing',
  'fetch',
  'push capabilities',
  'probe',
  'direct push',
  'publish',
  'look',
  'combined push',
  'refusal',
  'withdrawal',
  'tombstone',
] as const
export type Step = (typeof steps)[number]

/** A move of one ref that a push asks for; null stands for no ref. */
export interface Move {
  readonly ref: string
  readonly from: string | null
  readonly to: string | null
}

export const isIntent = (ref: string): boolean => ref.startsWith('refs/agent-registry/')

export const idOrNull = (text: string): string | null => (/^0+$/.test(text) ? null : text)

/** The commands at the beginning of a push (gitprotocol-pack), and where the pack begins. */
function movesIn(body: Buffer): { moves: Move[]; end: number } {
  const moves: Move[] = []
  let position = 0
  for (;;) {
    const length = Number.parseInt(body.toString('latin1', position, position + 4), 16)
    if (!(length > 4)) return { moves, end: position + 4 }
    const line = body.toString('utf8', position + 4, position + length)
    const [from = '', to = '', ref = ''] = (line.split('\0')[0] ?? '').trim().split(' ')
    if (ref !== '') moves.push({ ref, from: idOrNull(from), to: idOrNull(to) })
    position += length
  }
}

/** A push of some of what it asked for: what is left when a server dies between one ref and the next. */
export function onlyOf(body: Buffer, isKept: (move: Move) => boolean): Buffer {
  const { moves, end } = movesIn(body)
  const first = body.toString('utf8', 4, Number.parseInt(body.toString('latin1', 0, 4), 16))
  const capabilities = first.slice(first.indexOf('\0'))
  const zeroes = '0'.repeat(40)
  const lines = moves.filter(isKept).map(({ ref, from, to }, index) => {
    const line = `${from ?? zeroes} ${to ?? zeroes} ${ref}${index === 0 ? capabilities : ''}`
    return `${(Buffer.byteLength(line) + 4).toString(16).padStart(4, '0')}${line}`
  })
  return Buffer.concat([Buffer.from(`${lines.join('')}0000`), body.subarray(end)])
}

function pushStep(moves: readonly Move[], published: ReadonlyMap<string, string>): Step {
  const intents = moves.filter(({ ref }) => isIntent(ref))
  const branch = moves.find(({ ref }) => !isIntent(ref))
  if (intents.length === 0) return 'direct push'
  if (branch !== undefined) return branch.from === branch.to ? 'refusal' : 'combined push'
  const made = intents.find(({ to }) => to !== null)
  if (made === undefined) return 'withdrawal'
  return (published.get(made.ref) ?? made.to) === made.to ? 'publish' : 'tombstone'
}

export interface RequestStep {
  readonly service: string
  readonly isAdvertised: boolean
  readonly encoding: string | undefined
  readonly body: Buffer
}

/**
 * Names the step that a request is.
 * @param published what the same writer has published: ref to blob
 */
export function stepOf(
  { service, isAdvertised, encoding, body }: RequestStep,
  published: ReadonlyMap<string, string>,
): { step: Step; moves: Move[] } {
  const isPush = service === 'git-receive-pack'
  if (isAdvertised) return { step: isPush ? 'push capabilities' : 'upload capabilities', moves: [] }
  if (isPush && body.length <= 4) return { step: 'probe', moves: [] }
  if (isPush) {
    const { moves } = movesIn(body)
    return { step: pushStep(moves, published), moves }
  }
  const text = (encoding === 'gzip' ? gunzipSync(body) : body).toString('latin1', 0, 200)
  if (text.includes('command=fetch')) return { step: 'fetch', moves: [] }
  return { step: published.size > 0 ? 'look' : 'head listing', moves: [] }
}
