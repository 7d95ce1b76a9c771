import { combiningMutants } from './mutants-combining.js'

/** Shipped code made wrong: texts that stand in it exactly once, and what stands in their place. */
export interface Mutant {
  readonly name: string
  /** Path from the root of the project. */
  readonly file: string
  readonly find: string
  readonly replace: string
  /** Seed to begin with: what is wrong once in ten thousand histories need not be looked for each time. Default: 1. */
  readonly from?: number
  /** What the checker says of it, among other things. */
  readonly shows: RegExp
}

const loop = 'src/commit/loop.ts'
const delivery = 'src/commit/commit-strategy.ts'
const landing = 'src/commit/push-and-verify.ts'
const lookup = 'src/commit/request-history.ts'
const memory = 'src/store/memory.ts'
const deciding = 'decide<Name>(this.#snapshot, command, context, evidence)'
const decided = 'await this.#decide()'

export const mutants: readonly Mutant[] = [
  {
    name: 'lease dropped',
    file: memory,
    find: 'if (this.#remote.head !== expected)',
    replace: 'if (false)',
    shows: /was lost when/,
  },
  {
    name: 'lease from a later read than the decision',
    file: delivery,
    find: 'this.#store.push(commit, state.commit)',
    replace: 'this.#store.read().then((later) => this.#store.push(commit, later.commit))',
    shows: /was lost when/,
  },
  {
    name: 'rules not checked again on retry',
    file: loop,
    find: deciding,
    replace: `(this.first?.kind === 'change' ? this.first : (this.first = ${deciding}))`,
    shows: /where that is not true|breaks a rule across records|is not what its request is decided to be/,
  },
  {
    name: 'state of the first read kept',
    file: loop,
    find: 'this.#snapshot = this.#snapshot.withFiles(state.files, loadedKinds(state))',
    replace:
      'if (this.attempts === 1) this.#snapshot = this.#snapshot.withFiles(state.files, loadedKinds(state))',
    shows: /where that is not true|is not what its request is decided to be/,
  },
  {
    name: 'capacity counted from the first read',
    file: 'src/core/operations/agents/spawn.ts',
    find: "const active = snapshot.countWithStatus('agent', 'active')",
    replace:
      'const counts = (globalThis.counts ??= new WeakMap())\n' +
      'if (!counts.has(context)) counts.set(context, snapshot.countWithStatus("agent", "active"))\n' +
      'const active = counts.get(context)',
    shows: /where that is not true|is not what its request is decided to be/,
  },
  {
    name: 'request id not looked up',
    file: loop,
    find: '(one) => this.#carriedOutBefore(one)',
    replace: '() => Promise.resolve(null)',
    shows: /is carried out twice/,
  },
  {
    name: 'request id not looked up after a lost race',
    file: loop,
    find: '(one) => this.#carriedOutSince(one)',
    replace: '() => Promise.resolve(null)',
    shows: /is carried out twice|is part of the branch/,
  },
  {
    name: 'reuse of an id not confirmed by the head',
    file: loop,
    find: "if (settled?.kind !== 'refused') return { settled, state: current }",
    replace: 'return { settled, state: current }',
    from: 400_900,
    shows: /was told that its id belongs to \w+, and it does not/,
  },
  {
    name: 'look-up limited to a window of time',
    file: loop,
    find: 'this.#options.effects.date() - lookBack',
    replace: 'this.#options.effects.date() - 24 * 3_600_000',
    shows: /is carried out twice/,
  },
  {
    name: 'look-up limited to a window of commits',
    file: memory,
    find: 'async *logSince(head: string, since: number): AsyncIterable<LoggedCommit> {',
    replace:
      'async *logSince(head: string, since: number): AsyncIterable<LoggedCommit> {\n' +
      '    return yield* this.log(head, this.#remote.chain(head)[2] ?? null)',
    shows: /is carried out twice/,
  },
  {
    name: 'unknown taken as failure',
    file: landing,
    find: 'if (unanswered !== null) throw maybeAcceptedError(store.branch, unanswered, error, requestId)',
    replace: '',
    shows: /was told failed \(rejected\) without a cause|was told failed, and its c\d+ is part of the branch/,
  },
  {
    name: 'unknown forgotten when the next push is refused',
    file: landing,
    find: "if (answer.kind === 'unknown') unanswered = answer.reason",
    replace: "unanswered = answer.kind === 'unknown' ? answer.reason : null",
    from: 55_000,
    shows: /was told failed, and its c\d+ is part of the branch/,
  },
  {
    name: 'replaced branch taken for one that moved on',
    file: landing,
    find: "if (relation === 'same' || relation === 'descendant') return state\n    if",
    replace: "if (relation !== 'ancestor') return state\n    if",
    from: 39_000,
    shows: /is part of the branch/,
  },
  {
    name: 'passing fault taken as final',
    file: 'src/commit/retry.ts',
    find: 'patiently: left <= 0 ||',
    replace: 'patiently: true ||',
    shows: /was told failed \(network\) without a cause/,
  },
  {
    name: 'unknown taken as success',
    file: landing,
    find: "if (answer.kind === 'accepted') return",
    replace: "if (answer.kind !== 'rejected') return",
    shows: /which was not part of the branch by then/,
  },
  {
    name: 'record id depends on time',
    file: 'src/core/records/identifier.ts',
    find: "hashParts('agent-id', context.request_id, index)",
    replace: "hashParts('agent-id', context.request_id, context.time, index)",
    shows: /depend on the time of its request/,
  },
  {
    name: 'refusal cached while the branch moves',
    file: loop,
    find: `const decision = ${decided}`,
    replace: `const decision = this.refusal ?? (${decided})\nif (decision.kind === 'refusal') this.refusal = decision`,
    shows: /was told refused of c\d+, where that is not true/,
  },
  {
    name: 'refusal cached for a request that is repeated',
    file: loop,
    find: `const decision = ${decided}`,
    replace:
      'const refusals = (globalThis.refusals ??= new WeakMap())\n' +
      `const decision = (this.attempts === 1 ? refusals.get(this.#request.command) : null) ?? (${decided})\n` +
      "if (decision.kind === 'refusal') refusals.set(this.#request.command, decision)",
    shows: /was told refused of \w+, where that is not true/,
  },
  {
    name: 'refusal from a state before the call',
    file: loop,
    find: 'if (await withRetry(this.#clock, () => this.#store.isHead(state.commit))) return null',
    replace: 'return null',
    shows: /was told refused of \w+, which was not the head during its call/,
  },
  {
    name: 'digest mismatch accepted',
    file: lookup,
    find: "if (found.digest !== request.digest) return { kind: 'reused', commit, operation }",
    replace: '',
    shows: /was told the outcome of another command/,
  },
  {
    name: 'same-attempt collision de-duplicated',
    file: lookup,
    find: "if (request.origin === 'derived' && found.run === request.run) return { kind: 'collision' }",
    replace: '',
    shows: /the change of another step of its run, for its own/,
  },
  {
    name: 'collision reported as a refusal',
    file: loop,
    find: "refusal.code === 'agent-exists' && mayCollide(this.#request)",
    replace: 'false',
    shows: /was refused what another step of its run did/,
  },
  {
    name: 'own commit taken for that of another step',
    file: delivery,
    find: 'this.#marks.add(commit)',
    replace: '',
    shows: /was landed by other|is part of the branch/,
  },
  {
    name: 'trailers parsed from the body',
    file: 'src/commit/trailers.ts',
    find: ".at(-1) ?? ''",
    replace: ".join('\\n')",
    shows: /carries out its request, and it does not/,
  },
  {
    name: 'commits off the first-parent chain counted',
    file: memory,
    find: 'for (let id: string | undefined = head; id !== undefined; id = this.commits.get(id)?.parents[0])\n      ids.push(id)',
    replace:
      'const seen = new Set([head])\n' +
      'for (const id of seen) for (const parent of this.commits.get(id)?.parents ?? []) seen.add(parent)\n' +
      'ids.push(...seen)',
    shows: /which was not part of the branch by then/,
  },
  {
    name: 'clock of the retry',
    file: loop,
    find: deciding,
    replace:
      'decide<Name>(this.#snapshot, command, ' +
      '{ ...context, time: new Date(this.#options.effects.date()).toISOString() }, evidence)',
    shows: /is not what its request is decided to be/,
  },
  {
    name: 'seed of the retry',
    file: loop,
    find: deciding,
    replace:
      'decide<Name>(this.#snapshot, command, { ...context, seed: `${context.seed}.${this.attempts}` }, evidence)',
    shows: /is not what its request is decided to be/,
  },
  {
    name: 'evidence collected anew for each attempt',
    file: loop,
    find: 'collectEvidence !== undefined && this.#request.evidence === null',
    replace: 'collectEvidence !== undefined',
    shows: /is not what its request is decided to be/,
  },
  {
    name: 'repetition without the first result',
    file: loop,
    find: "{ kind: 'committed', commit, result, combined, landed_by: landedBy }",
    replace: "{ kind: 'committed', commit, result: null, combined, landed_by: landedBy }",
    shows: /was told another result than that of/,
  },
  {
    name: 'dry run that writes',
    file: loop,
    find: "decision.kind === 'change' && dryRun",
    replace: 'false',
    shows: /carries out a request that nobody had called|was to write nothing/,
  },
  ...combiningMutants,
]
