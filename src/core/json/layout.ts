import type { Node } from 'jsonc-parser'
import type { Layout } from './print.js'
import type { JsonValue } from './value.js'

const LINE_BREAK = /\r\n|\r|\n/
const NON_ASCII = /[\u0080-\uffff]/

/** Two spaces, one element a line: what is written where a text shows no layout of its own. */
export const DEFAULT_LAYOUT: Layout = {
  indent: '  ',
  lineEnd: '\n',
  colon: ': ',
  comma: ', ',
  asciiOnly: false,
}

/** Reads the layout off a text, given its value and the root of its tree. */
export function detectLayout(text: string, value: JsonValue, root: Node): Layout {
  const nodes = descendants(root)
  const colon = first(nodes, (node) => readColon(text, node))
  const comma = first(nodes, (node) => readComma(text, node))
  const spaced = colon === undefined ? comma !== ',' : colon.endsWith(' ')
  return {
    indent: first(nodes, (node) => readIndent(text, node)) ?? DEFAULT_LAYOUT.indent,
    lineEnd: LINE_BREAK.exec(text)?.[0] ?? DEFAULT_LAYOUT.lineEnd,
    colon: colon ?? (spaced ? ': ' : ':'),
    comma: comma ?? (spaced ? ', ' : ','),
    // The text is ASCII though its value is not: every other character must have been escaped.
    asciiOnly: !NON_ASCII.test(text) && NON_ASCII.test(JSON.stringify(value)),
  }
}

/** The offset where a node ends. */
export function endOf(node: Node): number {
  return node.offset + node.length
}

export function isMultiLine(text: string): boolean {
  return LINE_BREAK.test(text)
}

/** The white space at the beginning of the line that an offset is on. */
export function indentationAt(text: string, offset: number): string {
  let start = offset
  while (start > 0 && !isMultiLine(text.charAt(start - 1))) start--
  let end = start
  while (end < offset && (text[end] === ' ' || text[end] === '\t')) end++
  return text.slice(start, end)
}

function descendants(root: Node): Node[] {
  const nodes = [root]
  for (const node of nodes) for (const child of node.children ?? []) nodes.push(child)
  return nodes
}

function first(nodes: Node[], read: (node: Node) => string | undefined): string | undefined {
  for (const node of nodes) {
    const found = read(node)
    if (found !== undefined) return found
  }
  return undefined
}

function readIndent(text: string, { type, offset, children }: Node): string | undefined {
  const child = children?.[0]
  if (type === 'property' || child === undefined) return undefined
  if (!isMultiLine(text.slice(offset, child.offset))) return undefined
  const outer = indentationAt(text, offset)
  const inner = indentationAt(text, child.offset)
  return inner.startsWith(outer) ? inner.slice(outer.length) : undefined
}

function readColon(text: string, node: Node): string | undefined {
  return node.type === 'property' ? readGap(text, node) : undefined
}

function readComma(text: string, node: Node): string | undefined {
  return node.type === 'property' ? undefined : readGap(text, node)
}

/** What stands between the first two children of a node, if they are on one line. */
function readGap(text: string, { children }: Node): string | undefined {
  const [left, right] = children ?? []
  if (left === undefined || right === undefined) return undefined
  const gap = text.slice(endOf(left), right.offset)
  return isMultiLine(gap) ? undefined : gap
}
