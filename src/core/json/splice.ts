import type { Node } from 'jsonc-parser'
import { endOf, indentationAt, isMultiLine } from './layout.js'
import { type Indentation, type Layout, print } from './print.js'
import type { JsonValue } from './value.js'

/** A text being edited. */
export interface Source {
  text: string
  layout: Layout
}

/** Replaces what stands between two offsets. */
export interface Edit {
  start: number
  end: number
  content: string
}

/** How the elements of a container are indented. */
export function childIndentation(text: string, container: Node): Indentation {
  const last = container.children?.at(-1)
  return last === undefined || isOnOneLine(text, container) ? undefined : indentationAt(text, last.offset)
}

/** Writes another value in the place of a node: on one line if that is how the old one stood. */
export function replacement(
  { text, layout }: Source,
  node: Node,
  value: JsonValue,
  indent: Indentation,
): Edit {
  const compact = hasChildren(node) && isOnOneLine(text, node)
  return { start: node.offset, end: endOf(node), content: print(value, layout, compact ? undefined : indent) }
}

/** Removes an element, with the comma that ties it to those that are kept; one of its siblings is. */
export function removal(siblings: Node[], index: number, firstKept: number): Edit[] {
  const removed = siblings[index]
  const neighbour = siblings[index < firstKept ? index + 1 : index - 1]
  if (removed === undefined || neighbour === undefined) return []
  return index < firstKept
    ? [{ start: removed.offset, end: neighbour.offset, content: '' }]
    : [{ start: endOf(neighbour), end: endOf(removed), content: '' }]
}

/** Inserts printed elements before the child at `index`, or after the last child. The container is not empty. */
export function insertion(source: Source, container: Node, index: number, added: string[]): Edit[] {
  const neighbourIndex = Math.max(index - 1, 0)
  const neighbour = container.children?.[neighbourIndex]
  if (neighbour === undefined || added.length === 0) return []
  const separator = separatorAt(source, container, neighbourIndex)
  const items = added.join(separator)
  const [at, content] =
    index === 0 ? [neighbour.offset, items + separator] : [endOf(neighbour), separator + items]
  return [{ start: at, end: at, content }]
}

/** What to put between the child at `index` and a new one next to it: what stands around that child already. */
function separatorAt({ text, layout }: Source, container: Node, index: number): string {
  const siblings = container.children ?? []
  const child = siblings[index]
  if (child === undefined) return layout.comma
  const previous = siblings[index - 1]
  const lead = text.slice(previous === undefined ? container.offset + 1 : endOf(previous), child.offset)
  if (isMultiLine(lead)) return `,${layout.lineEnd}${indentationAt(text, child.offset)}`
  if (previous !== undefined) return lead
  const next = siblings[index + 1]
  return next === undefined ? layout.comma : text.slice(endOf(child), next.offset)
}

function hasChildren(node: Node): boolean {
  return node.children !== undefined && node.children.length > 0
}

function isOnOneLine(text: string, node: Node): boolean {
  return !isMultiLine(text.slice(node.offset, endOf(node)))
}
