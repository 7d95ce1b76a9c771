import type { RefusalCode } from './decision.js'
import { locateValue } from './json/parse.js'
import { parseRecordPath, formatRecordPath, type RecordOf } from './records/files.js'
import type { Finding } from './records/findings.js'
import type { KindName } from './records/kinds/index.js'
import type { Snapshot } from './records/snapshot.js'

/** A broken rule across records. */
export interface Violation {
  readonly code: string
  /** Violations with the same code and key, before and after a change, are the same. */
  readonly key: string
  /** How badly the rule is broken. A change may lower this number and never raise it. */
  readonly size: number
  readonly path: string
  readonly field: readonly (string | number)[]
  /** Finds the position in the file, or in a text that people see instead. Costs as much as reading the file. */
  readonly toFinding: (seen?: { text: string; field: Violation['field'] }) => Finding
}

/** A rule across records. Every change is checked against all rules; `validate` reports violations. */
export interface Rule {
  readonly refusal: RefusalCode
  /** Kinds of record whose change can break the rule. */
  readonly brokenBy: readonly KindName[]
  /** Kinds of record that a check of the rule reads. */
  readonly reads: readonly KindName[]
  /** Finds the keys of violations that a change could add or worsen. Without keys, the registry is not read for the rule. */
  readonly findAffectedKeys: (change: StateChange) => ReadonlySet<string> | 'all'
  /** @param keys only violations with these keys; default: all */
  readonly findViolations: (snapshot: Snapshot, keys?: ReadonlySet<string>) => Violation[]
}

/** A change of records, with the states before and after it. */
export class StateChange {
  readonly before: Snapshot
  readonly after: Snapshot
  readonly #ids = new Map<KindName, string[]>()

  /** @param paths the files that the change writes or removes */
  constructor(before: Snapshot, after: Snapshot, paths: Iterable<string>) {
    this.before = before
    this.after = after
    for (const path of paths) {
      const address = parseRecordPath(path)
      if (address !== null) this.#ids.set(address.kind.name, [...this.ids(address.kind.name), address.id])
    }
  }

  /** Ids of the changed records of a kind. */
  ids(kind: KindName): readonly string[] {
    return this.#ids.get(kind) ?? []
  }

  touches(kind: KindName): boolean {
    return this.#ids.has(kind)
  }

  /** The changed records of a kind; null where a record does not exist before or after. @throws CorruptRegistryError */
  records<Name extends KindName>(
    kind: Name,
  ): { id: string; old: RecordOf<Name> | null; next: RecordOf<Name> | null }[] {
    return this.ids(kind).map((id) => ({
      id,
      old: this.before.record(kind, id),
      next: this.after.record(kind, id),
    }))
  }
}

/** How a rule describes one violation. */
interface ViolationDetails {
  readonly code: string
  readonly key: string
  readonly size?: number
  readonly message: string
  readonly help: string
}

export function createViolation(
  snapshot: Snapshot,
  [kind, id]: readonly [KindName, id?: string],
  field: Violation['field'],
  { code, key, size = 1, message, help }: ViolationDetails,
): Violation {
  const path = formatRecordPath(kind, id)
  const toFinding: Violation['toFinding'] = (seen) => {
    const text = seen?.text ?? snapshot.text(path)
    const at = [...(seen?.field ?? field)]
    const position = text === undefined ? { line: 1, column: 1 } : locateValue(text, at)
    return { code, severity: 'error', file: snapshot.fileName(path), ...position, message, help }
  }
  return { code, key, size, path, field, toFinding }
}
