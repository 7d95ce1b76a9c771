import { type Node, parseTree } from 'jsonc-parser'
import { DEFAULT_LAYOUT, detectLayout } from './layout.js'
import { findDuplicateKey, type JsonProblem, parseJson } from './parse.js'
import { type Indentation, print, printMember } from './print.js'
import { childIndentation, type Edit, insertion, removal, replacement, type Source } from './splice.js'
import { equal, isObject, type JsonObject, type JsonValue } from './value.js'

/** The text of a new file: two spaces of indentation and a final newline. */
export function printJson(value: JsonValue): string {
  return `${print(value, DEFAULT_LAYOUT, '')}\n`
}

/**
 * Changes a JSON text so that it parses to `value`, and nothing else about it: whatever keeps its value keeps its
 * place, spelling and white space, and what is new is written the way its surroundings are.
 *
 * Throws an Error if the text is not JSON or has a duplicate key, or if JSON cannot express `value`.
 */
export function editJson(text: string, value: JsonValue): string {
  const old = readEditable(text)
  if (equal(old, value)) return text
  const root = parseTree(text)
  const edited = root === undefined ? text : editTree(text, root, old, value)
  const reread = parseJson(edited)
  // Of all outcomes, a file that silently means something else must never leave here.
  if (!reread.ok || !equal(reread.value, value)) throw new Error('The value cannot be written as JSON')
  return edited
}

function readEditable(text: string): JsonValue {
  const parsed = parseJson(text)
  if (!parsed.ok) throw cannotEdit(parsed.problem)
  const duplicate = findDuplicateKey(text)
  if (duplicate !== null) throw cannotEdit(duplicate)
  return parsed.value
}

function cannotEdit({ message, line, column }: JsonProblem): Error {
  return new Error(`Cannot edit JSON: ${message} (line ${line}, column ${column})`)
}

function editTree(text: string, root: Node, old: JsonValue, value: JsonValue): string {
  const source = { text, layout: detectLayout(text, old, root) }
  const pieces: string[] = []
  let position = 0
  for (const { start, end, content } of change(source, root, old, value, '')) {
    pieces.push(text.slice(position, start), content)
    position = end
  }
  return pieces.join('') + text.slice(position)
}

/** The edits that give a node, whose value is `old`, a new value. The indentation is that of its container. */
function change(
  source: Source,
  node: Node | undefined,
  old: JsonValue | undefined,
  value: JsonValue,
  indent: Indentation,
): Edit[] {
  if (node === undefined || equal(old, value)) return []
  if (Array.isArray(old) && Array.isArray(value) && old.length > 0 && value.length > 0) {
    return changeArray(source, node, old, value)
  }
  if (isObject(old) && isObject(value) && Object.keys(old).some((key) => Object.hasOwn(value, key))) {
    return changeObject(source, node, old, value)
  }
  return [replacement(source, node, value, indent)]
}

/** Old and new object have a key in common. */
function changeObject(source: Source, node: Node, old: JsonObject, value: JsonObject): Edit[] {
  const members = node.children ?? []
  const indent = childIndentation(source.text, node)
  const target = new Map(Object.entries(value))
  const firstKept = members.findIndex((member) => target.has(keyOf(member)))
  const edits = members.flatMap((member, index) => {
    const key = keyOf(member)
    const after = target.get(key)
    if (after === undefined) return removal(members, index, firstKept)
    target.delete(key)
    return change(source, member.children?.[1], old[key], after, indent)
  })
  const added = [...target].map(([key, item]) => printMember(key, item, source.layout, indent))
  return [...edits, ...insertion(source, node, members.length, added)]
}

function keyOf(member: Node): string {
  return member.children?.[0]?.value as string
}

/** Neither array is empty. Elements are paired from both ends; what has no partner is inserted or removed. */
function changeArray(source: Source, node: Node, old: JsonValue[], value: JsonValue[]): Edit[] {
  const items = node.children ?? []
  const indent = childIndentation(source.text, node)
  const shorter = Math.min(old.length, value.length)
  let head = 0
  while (head < shorter && equal(old[head], value[head])) head++
  let tail = 0
  while (tail < shorter - head && equal(old.at(-1 - tail), value.at(-1 - tail))) tail++

  const paired = shorter - tail
  const removedEnd = old.length - tail
  const added = value.slice(paired, value.length - tail).map((item) => print(item, source.layout, indent))
  return [
    ...value
      .slice(head, paired)
      .flatMap((item, index) => change(source, items[head + index], old[head + index], item, indent)),
    ...items
      .slice(paired, removedEnd)
      .flatMap((_, index) => removal(items, paired + index, paired > 0 ? 0 : removedEnd)),
    ...insertion(source, node, paired, added),
  ]
}
