import { type Node, parseTree } from 'jsonc-parser'
import { findDuplicateKey, type JsonProblem, parseJson } from './parse.js'
import {
  defaultLayout,
  detectLayout,
  getEnd,
  type Indentation,
  isMultiLine,
  type Layout,
  printMember,
  printValue,
  readIndentation,
} from './print.js'
import { isEqual, isObject, type JsonObject, type JsonValue } from './value.js'

/** The text of a new file: two spaces of indentation and a final newline. */
export function printJson(value: JsonValue): string {
  return `${printValue(value, defaultLayout, '')}\n`
}

/**
 * Changes a JSON text so that it parses to `value`. Parts with the same value keep their order, spelling and white space.
 * New parts are written like the text around them.
 * @throws Error where the text is not JSON or has a duplicate key, or where JSON cannot express `value`
 */
export function editJson(text: string, value: JsonValue): string {
  const old = readEditable(text)
  if (isEqual(old, value)) return text
  const root = parseTree(text)
  const edited = root === undefined ? text : editTree(text, root, old, value)
  const reread = parseJson(edited)
  // Never write a file whose meaning differs from the value.
  if (!reread.ok || !isEqual(reread.value, value)) throw new Error('The value cannot be written as JSON')
  return edited
}

function readEditable(text: string): JsonValue {
  const parsed = parseJson(text)
  if (!parsed.ok) throw toEditError(parsed.problem)
  const duplicate = findDuplicateKey(text)
  if (duplicate !== null) throw toEditError(duplicate)
  return parsed.value
}

function toEditError({ message, line, column }: JsonProblem): Error {
  return new Error(`Cannot edit JSON: ${message} (line ${line}, column ${column})`)
}

function editTree(text: string, root: Node, old: JsonValue, value: JsonValue): string {
  const source = { text, layout: detectLayout(text, old, root) }
  const pieces: string[] = []
  let position = 0
  for (const { start, end, content } of editNode(source, root, old, value, '')) {
    pieces.push(text.slice(position, start), content)
    position = end
  }
  return pieces.join('') + text.slice(position)
}

/** @param indent indentation of the container that the node is in */
function editNode(
  source: EditedText,
  node: Node | undefined,
  old: JsonValue | undefined,
  value: JsonValue,
  indent: Indentation,
): Edit[] {
  if (node === undefined || isEqual(old, value)) return []
  if (Array.isArray(old) && Array.isArray(value) && old.length > 0 && value.length > 0) {
    return editArray(source, node, old, value)
  }
  if (isObject(old) && isObject(value) && Object.keys(old).some((key) => Object.hasOwn(value, key))) {
    return editObject(source, node, old, value)
  }
  return [replaceNode(source, node, value, indent)]
}

/** Needs a key that the old and the new object have in common. */
function editObject(source: EditedText, node: Node, old: JsonObject, value: JsonObject): Edit[] {
  const members = node.children ?? []
  const indent = readChildIndentation(source.text, node)
  const target = new Map(Object.entries(value))
  const firstKept = members.findIndex((member) => target.has(readKey(member)))
  const edits = members.flatMap((member, index) => {
    const key = readKey(member)
    const after = target.get(key)
    if (after === undefined) return removeElement(members, index, firstKept)
    target.delete(key)
    return editNode(source, member.children?.[1], old[key], after, indent)
  })
  const added = [...target].map(([key, item]) => printMember(key, item, source.layout, indent))
  return [...edits, ...insertElements(source, node, members.length, added)]
}

function readKey(member: Node): string {
  return member.children?.[0]?.value as string
}

/** Needs arrays that are not empty. Pairs elements from both ends; inserts or removes the others. */
function editArray(source: EditedText, node: Node, old: JsonValue[], value: JsonValue[]): Edit[] {
  const items = node.children ?? []
  const indent = readChildIndentation(source.text, node)
  const shorter = Math.min(old.length, value.length)
  let head = 0
  while (head < shorter && isEqual(old[head], value[head])) head++
  let tail = 0
  while (tail < shorter - head && isEqual(old.at(-1 - tail), value.at(-1 - tail))) tail++

  const paired = shorter - tail
  const removedEnd = old.length - tail
  const added = value
    .slice(paired, value.length - tail)
    .map((item) => printValue(item, source.layout, indent))
  return [
    ...value
      .slice(head, paired)
      .flatMap((item, index) => editNode(source, items[head + index], old[head + index], item, indent)),
    ...items
      .slice(paired, removedEnd)
      .flatMap((_, index) => removeElement(items, paired + index, paired > 0 ? 0 : removedEnd)),
    ...insertElements(source, node, paired, added),
  ]
}

/** A text being edited. */
export interface EditedText {
  text: string
  layout: Layout
}

/** Replaces the text between two offsets. */
export interface Edit {
  start: number
  end: number
  content: string
}

/** Reads how the elements of a container are indented. */
export function readChildIndentation(text: string, container: Node): Indentation {
  const last = container.children?.at(-1)
  return last === undefined || isOnOneLine(text, container) ? undefined : readIndentation(text, last.offset)
}

/** Writes another value over a node: on one line if the old value was on one line. */
export function replaceNode(
  { text, layout }: EditedText,
  node: Node,
  value: JsonValue,
  indent: Indentation,
): Edit {
  const compact = hasChildren(node) && isOnOneLine(text, node)
  return {
    start: node.offset,
    end: getEnd(node),
    content: printValue(value, layout, compact ? undefined : indent),
  }
}

/** Removes an element with the comma between it and the elements that stay. At least one sibling stays. */
export function removeElement(siblings: Node[], index: number, firstKept: number): Edit[] {
  const removed = siblings[index]
  const neighbour = siblings[index < firstKept ? index + 1 : index - 1]
  if (removed === undefined || neighbour === undefined) return []
  return index < firstKept
    ? [{ start: removed.offset, end: neighbour.offset, content: '' }]
    : [{ start: getEnd(neighbour), end: getEnd(removed), content: '' }]
}

/** Inserts printed elements before the child at `index`, or after the last child. The container is not empty. */
export function insertElements(source: EditedText, container: Node, index: number, added: string[]): Edit[] {
  const neighbourIndex = Math.max(index - 1, 0)
  const neighbour = container.children?.[neighbourIndex]
  if (neighbour === undefined || added.length === 0) return []
  const separator = readSeparator(source, container, neighbourIndex)
  const items = added.join(separator)
  const [at, content] =
    index === 0 ? [neighbour.offset, items + separator] : [getEnd(neighbour), separator + items]
  return [{ start: at, end: at, content }]
}

/** Reads the text around the child at `index`, for use between this child and a new one. */
function readSeparator({ text, layout }: EditedText, container: Node, index: number): string {
  const siblings = container.children ?? []
  const child = siblings[index]
  if (child === undefined) return layout.comma
  const previous = siblings[index - 1]
  const lead = text.slice(previous === undefined ? container.offset + 1 : getEnd(previous), child.offset)
  if (isMultiLine(lead)) return `,${layout.lineEnd}${readIndentation(text, child.offset)}`
  if (previous !== undefined) return lead
  const next = siblings[index + 1]
  return next === undefined ? layout.comma : text.slice(getEnd(child), next.offset)
}

function hasChildren(node: Node): boolean {
  return node.children !== undefined && node.children.length > 0
}

function isOnOneLine(text: string, node: Node): boolean {
  return !isMultiLine(text.slice(node.offset, getEnd(node)))
}
