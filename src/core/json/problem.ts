import { type JSONVisitor, visit } from 'jsonc-parser'
import { MAX_NUMBER_LENGTH } from './exact-number.js'
import { type Position, positionAt } from './position.js'
import { describeSyntaxError, quote } from './syntax-error.js'

/** Why a text was refused, and where: line and column begin at 1, the column counts UTF-16 units. */
export interface JsonProblem extends Position {
  code: 'malformed-json' | 'too-deep' | 'forbidden-key' | 'duplicate-key'
  message: string
}

/** How many objects and arrays may stand inside one another. All that recurses over a value relies on it. */
export const MAX_DEPTH = 64

/** Copying this key to another object with an assignment would change that object's prototype. */
export const FORBIDDEN_KEY = '__proto__'

/** The first problem in the order of the text, or undefined if there is none. */
export function firstProblem(
  text: string,
  { uniqueKeys, maxDepth = MAX_DEPTH }: { uniqueKeys: boolean; maxDepth?: number },
): JsonProblem | undefined {
  try {
    visit(text, createVisitor(text, uniqueKeys, maxDepth), { disallowComments: true })
    return undefined
  } catch (error) {
    if (error instanceof Stop) return error.problem
    throw error
  }
}

/** Thrown because nothing else stops jsonc-parser, which recurses: a hostile text would overflow the stack. */
class Stop extends Error {
  readonly problem: JsonProblem

  constructor(text: string, code: JsonProblem['code'], message: string, offset: number) {
    super(message)
    this.problem = { code, message, ...positionAt(text, offset) }
  }
}

interface OpenContainer {
  closer: '}' | ']'
  /** The offset of each key so far. */
  keys: Map<string, number>
}

function createVisitor(text: string, uniqueKeys: boolean, maxDepth: number): JSONVisitor {
  const open: OpenContainer[] = []
  const enter = (closer: OpenContainer['closer'], offset: number): void => {
    if (open.length === maxDepth)
      throw new Stop(text, 'too-deep', `nested more than ${maxDepth} levels deep`, offset)
    open.push({ closer, keys: new Map() })
  }
  return {
    onObjectBegin: (offset) => {
      enter('}', offset)
    },
    onArrayBegin: (offset) => {
      enter(']', offset)
    },
    onObjectEnd: () => open.pop(),
    onArrayEnd: () => open.pop(),
    onObjectProperty: (key, offset) => {
      if (key === FORBIDDEN_KEY) {
        throw new Stop(text, 'forbidden-key', `the key ${quote(key)} is not allowed`, offset)
      }
      const keys = open.at(-1)?.keys
      const earlier = keys?.get(key)
      if (uniqueKeys && earlier !== undefined) {
        const { line } = positionAt(text, earlier)
        throw new Stop(text, 'duplicate-key', `the key ${quote(key)} is already on line ${line}`, offset)
      }
      keys?.set(key, offset)
    },
    onLiteralValue: (value: unknown, offset, length) => {
      if (typeof value !== 'number') return
      if (!Number.isFinite(value)) throw new Stop(text, 'malformed-json', 'the number is too large', offset)
      if (length <= MAX_NUMBER_LENGTH) return
      const message = `the number has more than ${MAX_NUMBER_LENGTH} characters`
      throw new Stop(text, 'malformed-json', message, offset)
    },
    onError: (code, offset, length) => {
      const found = describeSyntaxError(code, { text, offset, length, closer: open.at(-1)?.closer })
      throw new Stop(text, 'malformed-json', found.message, found.offset)
    },
  }
}
