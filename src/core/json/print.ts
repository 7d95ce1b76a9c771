import type { Node } from 'jsonc-parser'
import { ExactNumber } from './exact-number.js'
import { isObject, type JsonValue } from './value.js'

/** How the author of a file writes JSON. */
export interface Layout {
  /** One level of indentation. */
  indent: string
  lineEnd: string
  /** Text between a key and its value. */
  colon: string
  /** Text between two elements on one line. */
  comma: string
  /** Whether characters outside ASCII are written as `\u` escapes, as Python does. */
  asciiOnly: boolean
}

/** The white space that begins the line of an element; undefined where all elements are on one line. */
export type Indentation = string | undefined

/**
 * Prints a value without the indentation of the first line: the caller has written it.
 * @throws Error for a number that JSON cannot express
 */
export function printValue(value: JsonValue, layout: Layout, indent: Indentation): string {
  const inner = indent === undefined ? undefined : indent + layout.indent
  if (Array.isArray(value)) {
    const items = value.map((item) => printValue(item, layout, inner))
    return enclose('[', items, ']', layout, indent)
  }
  if (isObject(value)) {
    const members = Object.entries(value).map(([key, item]) => printMember(key, item, layout, inner))
    return enclose('{', members, '}', layout, indent)
  }
  return printScalar(value, layout)
}

/** Prints a key with its value. */
export function printMember(key: string, value: JsonValue, layout: Layout, indent: Indentation): string {
  return printScalar(key, layout) + layout.colon + printValue(value, layout, indent)
}

function enclose(open: string, items: string[], close: string, layout: Layout, indent: Indentation): string {
  if (items.length === 0) return open + close
  if (indent === undefined) return open + items.join(layout.comma) + close
  const newLine = layout.lineEnd + indent
  return open + items.map((item) => newLine + layout.indent + item).join(',') + newLine + close
}

function printScalar(value: null | boolean | number | ExactNumber | string, { asciiOnly }: Layout): string {
  if (value instanceof ExactNumber) return value.text
  // JSON.stringify would write null for the Infinity that JSON.parse makes of 1e999.
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`JSON has no number ${value}`)
  const json = JSON.stringify(value)
  return asciiOnly ? json.replaceAll(/[\u007f-\uffff]/g, escapeUnit) : json
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}

const lineBreak = /\r\n|\r|\n/
const nonAscii = /[\u0080-\uffff]/

/** Layout of new texts, and of texts that show no layout. */
export const defaultLayout: Layout = {
  indent: '  ',
  lineEnd: '\n',
  colon: ': ',
  comma: ', ',
  asciiOnly: false,
}

/** @param root of the tree of the text */
export function detectLayout(text: string, value: JsonValue, root: Node): Layout {
  const nodes = listNodes(root)
  const colon = findFirst(nodes, (node) => readColon(text, node))
  const comma = findFirst(nodes, (node) => readComma(text, node))
  const spaced = colon === undefined ? comma !== ',' : colon.endsWith(' ')
  return {
    indent: findFirst(nodes, (node) => readIndent(text, node)) ?? defaultLayout.indent,
    lineEnd: lineBreak.exec(text)?.[0] ?? defaultLayout.lineEnd,
    colon: colon ?? (spaced ? ': ' : ':'),
    comma: comma ?? (spaced ? ', ' : ','),
    // The text is ASCII although its value is not: the author escapes all other characters.
    asciiOnly: !nonAscii.test(text) && nonAscii.test(JSON.stringify(value)),
  }
}

/** Gets the offset at which a node ends. */
export function getEnd(node: Node): number {
  return node.offset + node.length
}

export function isMultiLine(text: string): boolean {
  return lineBreak.test(text)
}

/** Reads the white space that begins the line of an offset. */
export function readIndentation(text: string, offset: number): string {
  let start = offset
  while (start > 0 && !isMultiLine(text.charAt(start - 1))) start--
  let end = start
  while (end < offset && (text[end] === ' ' || text[end] === '\t')) end++
  return text.slice(start, end)
}

function listNodes(root: Node): Node[] {
  const nodes = [root]
  for (const node of nodes) for (const child of node.children ?? []) nodes.push(child)
  return nodes
}

function findFirst(nodes: Node[], read: (node: Node) => string | undefined): string | undefined {
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
  const outer = readIndentation(text, offset)
  const inner = readIndentation(text, child.offset)
  return inner.startsWith(outer) ? inner.slice(outer.length) : undefined
}

function readColon(text: string, node: Node): string | undefined {
  return node.type === 'property' ? readGap(text, node) : undefined
}

function readComma(text: string, node: Node): string | undefined {
  return node.type === 'property' ? undefined : readGap(text, node)
}

/** Reads the text between the first two children of a node, if they are on one line. */
function readGap(text: string, { children }: Node): string | undefined {
  const [left, right] = children ?? []
  if (left === undefined || right === undefined) return undefined
  const gap = text.slice(getEnd(left), right.offset)
  return isMultiLine(gap) ? undefined : gap
}
