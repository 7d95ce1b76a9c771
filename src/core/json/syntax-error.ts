import { type ParseErrorCode, printParseErrorCode } from 'jsonc-parser'

export interface SyntaxProblem {
  message: string
  offset: number
}

/** What jsonc-parser knows when it meets its first error. */
export interface SyntaxContext {
  text: string
  /** Where the offending token begins, and its length. */
  offset: number
  length: number
  /** The bracket that would close the innermost open object or array. */
  closer: string | undefined
}

/** Words an error of jsonc-parser for the person who wrote the file. */
export function describeSyntaxError(code: ParseErrorCode, context: SyntaxContext): SyntaxProblem {
  const { text, offset } = context
  const before = text.slice(0, offset).trimEnd()
  const next = text[offset]
  if (before.endsWith(',') && (next === '}' || next === ']')) {
    return { message: 'a trailing comma', offset: before.length - 1 }
  }
  return { message: wording(code, context), offset }
}

function wording(code: ParseErrorCode, context: SyntaxContext): string {
  switch (printParseErrorCode(code)) {
    case 'InvalidSymbol':
      return describeSymbol(context)
    case 'PropertyNameExpected':
      return `expected a key in double quotes${endOfFile(context)}`
    case 'ValueExpected':
      return context.text.trim() === '' ? 'empty file' : `expected a value${endOfFile(context)}`
    case 'ColonExpected':
      return `expected a colon after the key${endOfFile(context)}`
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

function endOfFile({ text, offset }: SyntaxContext): string {
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

/** Names a piece of an untrusted text in a message: in quotes, never long, with all that is invisible escaped. */
export function quote(piece: string): string {
  const short = piece.length > 40 ? `${piece.slice(0, 40)}…` : piece
  // Control and format characters could rewrite the message on a terminal, or turn its direction round.
  return JSON.stringify(short).replaceAll(/(?! )[\p{C}\p{Z}]/gu, escapeCodePoint)
}

function escapeCodePoint(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
}
