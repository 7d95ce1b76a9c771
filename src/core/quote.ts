/** Quotes a piece of untrusted text for a message: shortened, with invisible characters escaped. */
export function quote(piece: string): string {
  const short = piece.length > 40 ? `${piece.slice(0, 40)}…` : piece
  // Control and format characters could rewrite the message on a terminal, or turn the direction of its text.
  return JSON.stringify(short).replaceAll(/(?! )[\p{C}\p{Z}]/gu, escapeCodePoint)
}

function escapeCodePoint(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
}
