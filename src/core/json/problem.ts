import { type JSONVisitor, type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser'
import { quote } from '../quote.js'
import { maxNumberLength } from './exact-number.js'

/** A position in a text: both numbers begin at 1; the column counts UTF-16 units. */
export interface Position {
  line: number
  column: number
}

/** Finds the offset at which each line begins. Lines end with LF, CRLF or CR. */
export function findLineStarts(text: string): number[] {
  const ends = text.matchAll(/\r\n|\r|\n/g)
  return [0, ...Array.from(ends, (end) => end.index + end[0].length)]
}

/** Gives the position of an offset in a text whose lines begin at `starts`. */
export function locateInLines(starts: readonly number[], offset: number): Position {
  let [low, high] = [0, starts.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
}

/** Gives the position of an offset in a text. */
export const locateOffset = (text: string, offset: number): Position =>
  locateInLines(findLineStarts(text), offset)

/** Why a text was refused, and where. */
export interface JsonProblem extends Position {
  code: 'malformed-json' | 'too-deep' | 'forbidden-key' | 'duplicate-key'
  message: string
}

/** Levels of nested objects and arrays. Every function that recurses over a value relies on this limit. */
export const depthLimit = 64

/** Copying this key to another object with an assignment would change that object's prototype. */
export const forbiddenKey = '__proto__'

/** Finds the first problem in the order of the text; undefined where there is none. */
export function findFirstProblem(
  text: string,
  { uniqueKeys, maxDepth = depthLimit }: { uniqueKeys: boolean; maxDepth?: number },
): JsonProblem | undefined {
  try {
    visit(text, createVisitor(text, uniqueKeys, maxDepth), { disallowComments: true })
    return undefined
  } catch (error) {
    if (error instanceof FoundProblem) return error.problem
    throw error
  }
}

/** Stops jsonc-parser, which recurses: a hostile text would overflow the stack. */
class FoundProblem extends Error {
  readonly problem: JsonProblem

  constructor(text: string, code: JsonProblem['code'], message: string, offset: number) {
    super(message)
    this.problem = { code, message, ...locateOffset(text, offset) }
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
      throw new FoundProblem(text, 'too-deep', `nested more than ${maxDepth} levels deep`, offset)
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
      if (key === forbiddenKey) {
        throw new FoundProblem(text, 'forbidden-key', `the key ${quote(key)} is not allowed`, offset)
      }
      const keys = open.at(-1)?.keys
      const earlier = keys?.get(key)
      if (uniqueKeys && earlier !== undefined) {
        const { line } = locateOffset(text, earlier)
        throw new FoundProblem(
          text,
          'duplicate-key',
          `the key ${quote(key)} is already on line ${line}`,
          offset,
        )
      }
      keys?.set(key, offset)
    },
    onLiteralValue: (value: unknown, offset, length) => {
      if (typeof value !== 'number') return
      if (!Number.isFinite(value))
        throw new FoundProblem(text, 'malformed-json', 'the number is too large', offset)
      if (length <= maxNumberLength) return
      const message = `the number has more than ${maxNumberLength} characters`
      throw new FoundProblem(text, 'malformed-json', message, offset)
    },
    onError: (code, offset, length) => {
      const found = describeSyntaxError(code, { text, offset, length, closer: open.at(-1)?.closer })
      throw new FoundProblem(text, 'malformed-json', found.message, found.offset)
    },
  }
}

export interface SyntaxProblem {
  message: string
  offset: number
}

/** The first error of jsonc-parser. */
export interface SyntaxContext {
  text: string
  /** Where the offending token begins, and its length. */
  offset: number
  length: number
  /** The bracket that would close the innermost open object or array. */
  closer: string | undefined
}

/** Describes an error of jsonc-parser to the person who wrote the file. */
export function describeSyntaxError(code: ParseErrorCode, context: SyntaxContext): SyntaxProblem {
  const { text, offset } = context
  const before = text.slice(0, offset).trimEnd()
  const next = text[offset]
  if (before.endsWith(',') && (next === '}' || next === ']')) {
    return { message: 'a trailing comma', offset: before.length - 1 }
  }
  return { message: describeCode(code, context), offset }
}

function describeCode(code: ParseErrorCode, context: SyntaxContext): string {
  switch (printParseErrorCode(code)) {
    case 'InvalidSymbol':
      return describeSymbol(context)
    case 'PropertyNameExpected':
      return `expected a key in double quotes${describeEndOfFile(context)}`
    case 'ValueExpected':
      return context.text.trim() === '' ? 'empty file' : `expected a value${describeEndOfFile(context)}`
    case 'ColonExpected':
      return `expected a colon after the key${describeEndOfFile(context)}`
    case 'CommaExpected':
      return `expected a comma or ${context.closer ?? 'the end of the file'}`
    case 'CloseBraceExpected':
      return 'the file ends before the closing }'
    case 'CloseBracketExpected':
      return 'the file ends before the closing ]'
    case 'EndOfFileExpected':
      return 'text after the end of the JSON value'
    case 'InvalidCommentToken':
      return 'comments are not JSON'
    case 'UnexpectedEndOfString':
      return 'unterminated string'
    case 'UnexpectedEndOfNumber':
      return 'incomplete number'
    case 'InvalidUnicode':
      return 'a string has \\u without four hexadecimal digits'
    case 'InvalidEscapeCharacter':
      return 'a string has an unknown escape: write a backslash as \\\\'
    case 'InvalidCharacter':
      return 'a string has a control character: write it as an escape, such as \\t'
    default:
      return 'not JSON'
  }
}

function describeEndOfFile({ text, offset }: SyntaxContext): string {
  return offset >= text.length ? ', but the file ends here' : ''
}

function describeSymbol({ text, offset, length }: SyntaxContext): string {
  const symbol = text.slice(offset, offset + length)
  if (offset === 0 && symbol.startsWith('\ufeff'))
    return 'the file begins with a byte-order mark: save it without one'
  if (/^(<{7}|={7}|>{7})/.test(symbol)) return 'an unresolved merge conflict'
  if (symbol.startsWith("'")) return 'strings need double quotes'
  return `unexpected ${quote(symbol)}`
}
