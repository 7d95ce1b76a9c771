import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql'
import { typedError } from './connection.js'

const limit = 500_000

export interface QueryCost {
  /** Nodes that the query may return at most. */
  readonly nodes: number
  /** Points of the rate limit. */
  readonly points: number
}

/** Counts as GitHub documents it: by the `first` and `last` of nested connections, before the query is run. */
export function measureQuery(
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): QueryCost {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition.selectionSet]] : [],
    ),
  )
  let nodes = 0
  let requests = 0
  const visit = (set: SelectionSetNode | undefined, parents: number): void => {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) visit(fragments.get(selection.name.value), parents)
      else if (selection.kind === Kind.INLINE_FRAGMENT) visit(selection.selectionSet, parents)
      else {
        const value = selection.arguments?.find(({ name }) => /^(first|last)$/.test(name.value))?.value
        const given = value?.kind === Kind.VARIABLE ? variables[value.name.value] : undefined
        const size = value?.kind === Kind.INT ? Number(value.value) : typeof given === 'number' ? given : null
        if (size !== null) {
          nodes += parents * size
          requests += parents
        }
        visit(selection.selectionSet, parents * (size ?? 1))
      }
    }
  }
  for (const definition of document.definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION) visit(definition.selectionSet, 1)
  if (nodes > limit)
    throw typedError(
      'MAX_NODE_LIMIT_EXCEEDED',
      `This query requests up to ${nodes.toLocaleString('en')} possible nodes which exceeds the maximum limit of ${limit.toLocaleString('en')}.`,
    )
  return { nodes, points: Math.max(1, Math.round(requests / 100)) }
}
