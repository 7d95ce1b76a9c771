import { setImmediate } from 'node:timers/promises'
import { runGit } from '../repository.js'
import { type Change, changedFiles } from './changes.js'

export interface GitObject {
  readonly oid: string
  readonly type: string
  /** In bytes */
  readonly size: number
}

export interface TreeEntry extends GitObject {
  readonly name: string
  /** The bytes of the name, which need not be text, in base64. */
  readonly nameRaw: string
  /** From the root of the tree that was listed. */
  readonly path: string
  /** Octal, as git writes it: `100644`. */
  readonly mode: string
}

/** Reads a bare repository. Refs are looked up anew each time; objects, which never change, are kept. */
export interface ObjectReader {
  readonly folder: string
  /** What an expression such as `main`, `HEAD:folder/file` or an id means; null if there is no such object. */
  readonly resolve: (expression: string) => Promise<GitObject | null>
  /** Every file and folder below a commit or tree: path → entry. */
  readonly entries: (oid: string) => Promise<ReadonlyMap<string, TreeEntry>>
  readonly blob: (oid: string) => Promise<Buffer>
  /** Between two commits or trees. */
  readonly changes: (from: string, to: string) => Promise<readonly Change[]>
}

export function createObjectReader(folder: string): ObjectReader {
  const entries = new Map<string, Promise<ReadonlyMap<string, TreeEntry>>>()
  const blobs = new Map<string, Promise<Buffer>>()
  const changes = new Map<string, Promise<readonly Change[]>>()
  const readBlob = together((oids) => readBlobs(folder, oids))
  return {
    folder,
    resolve: together((expressions) => resolveAll(folder, expressions)),
    entries: (oid) => kept(entries, oid, () => list(folder, oid)),
    blob: (oid) => kept(blobs, oid, () => readBlob(oid)),
    changes: (from, to) => kept(changes, `${from} ${to}`, () => changedFiles(folder, from, to)),
  }
}

function kept<Value>(values: Map<string, Value>, key: string, make: () => Value): Value {
  const value = values.get(key) ?? make()
  values.set(key, value)
  return value
}

/** Makes one question of all that are asked at the same time: a query asks for a hundred blobs, and git takes its time to start. */
function together<Answer>(
  ask: (questions: string[]) => Promise<Answer[]>,
): (question: string) => Promise<Answer> {
  let questions: string[] = []
  let answers: Promise<Answer[]> | undefined
  return async (question) => {
    const index = questions.push(question) - 1
    answers ??= setImmediate().then(() => {
      const asked = questions
      questions = []
      answers = undefined
      return ask(asked)
    })
    return (await answers)[index] as Answer
  }
}

async function resolveAll(folder: string, expressions: readonly string[]): Promise<(GitObject | null)[]> {
  // A line of its own for each; what has a line break names nothing.
  const lines = expressions.map((expression) => (/[\n\0]/.test(expression) ? '' : expression))
  const answers = await runGit(folder, ['cat-file', '--batch-check'], `${lines.join('\n')}\n`)
  return lines.map((line, index) => parseObject(line, answers.toString().split('\n')[index] ?? ''))
}

function parseObject(expression: string, answer: string): GitObject | null {
  const [, oid, type, size] = /^([0-9a-f]{40,64}) (commit|tree|blob|tag) (\d+)$/.exec(answer) ?? []
  if (expression === '' || oid === undefined || type === undefined) return null
  return { oid, type, size: Number(size) }
}

async function readBlobs(folder: string, oids: readonly string[]): Promise<Buffer[]> {
  const output = await runGit(folder, ['cat-file', '--batch=%(objectsize)'], `${oids.join('\n')}\n`)
  let position = 0
  return oids.map(() => {
    const start = output.indexOf('\n', position) + 1
    const end = start + Number(output.toString('latin1', position, start))
    position = end + 1
    return output.subarray(start, end)
  })
}

async function list(folder: string, oid: string): Promise<ReadonlyMap<string, TreeEntry>> {
  const listing = await runGit(folder, ['ls-tree', '-r', '-t', '-l', '-z', '--full-tree', oid])
  const records = listing.toString('latin1').split('\0').slice(0, -1)
  return new Map(
    records.map((record) => {
      const [, mode = '', type = '', id = '', size = '', bytes = ''] =
        /^(\d+) (\w+) ([0-9a-f]+) +(\d+|-)\t([\s\S]*)$/.exec(record) ?? []
      const path = Buffer.from(bytes, 'latin1').toString()
      const nameRaw = Buffer.from(bytes.slice(bytes.lastIndexOf('/') + 1), 'latin1').toString('base64')
      const entry = { name: path.slice(path.lastIndexOf('/') + 1), nameRaw, path, mode, type, oid: id }
      return [path, { ...entry, size: size === '-' ? 0 : Number(size) }]
    }),
  )
}
