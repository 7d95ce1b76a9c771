import type { Mutant } from './mutants.js'

const loop = 'src/commit/loop.ts'
const delivery = 'src/commit/commit-strategy.ts'
const combiner = 'src/commit/combine/participant.ts'
const combinedPush = 'src/commit/combine/batch-push.ts'
const combination = 'src/commit/combine/batch.ts'
const publication = 'src/commit/combine/own-intent.ts'
const queue = 'src/commit/combine/pending-intents.ts'
const intent = 'src/commit/combine/intent.ts'
const memory = 'src/store/memory.ts'

const ordered = 'selectBatch(sortByPriority([own, ...others], date), own.name, this.#limit)'
/** The requests of all that are combined, but for one thing that is the combiner's. */
const withOwn = (key: 'time' | 'seed'): string =>
  `${ordered}.map((one) => ({ ...one, intent: { ...one.intent, request: { ...one.intent.request, ` +
  `context: { ...one.intent.request.context, ${key}: request.context.${key} } } } }))`

const versionCheck =
  "if (value['protocol'] !== protocol || value['decisions'] !== decisions) return foreign('version')\n"
const placeCheck =
  '  // An intent that was copied from another registry, or from a fork, is none here.\n' +
  '  const { repository, branch, root } = value\n' +
  '  if (repository !== place.repository || branch !== place.branch || root !== place.root)\n' +
  "    return foreign('registry')\n"

const landsForged = /carries out an intent that no writer published/

/** Ways for writers to be wrong about each other. */
export const combiningMutants: readonly Mutant[] = [
  {
    name: 'intent gone taken as success',
    file: combiner,
    find: 'const isThere = publication.observe(look)',
    replace:
      'const isThere = publication.observe(look)\n' +
      "if (!isThere && publication.isCertain) return { kind: 'landed', commit: look.commit, result: null, combined: 0 }",
    shows: /carries out its request, and it does not|was told another result/,
  },
  {
    name: 'publish again on absence',
    file: combiner,
    find: 'const isThere = publication.observe(look)',
    replace:
      'const isThere = publication.observe(look)\nif (!isThere) await publication.publish(attempt.state)',
    shows: /and its intent is there/,
  },
  {
    name: 'publish with a direct push unresolved',
    file: delivery,
    find: "answer.kind === 'rejected' && answer.final === null",
    replace: "answer.kind === 'unknown' || (answer.kind === 'rejected' && answer.final === null)",
    shows: /landed, and an intent of \w+ stayed|is part of the branch/,
  },
  {
    name: 'own operation combined without deleting own intent',
    file: combinedPush,
    find: '[...combined, ...done]',
    replace: '[...combined, ...done].filter(({ name }) => name !== own.name)',
    shows: /landed, and an intent of \w+ stayed/,
  },
  {
    name: 'deletions without lease',
    file: memory,
    find: 'updates.some(({ name, from }) =>',
    replace: 'updates.some(({ name, from, to }) => to !== null &&',
    shows: /deleted an intent of \w+ that was not carried out|is part of the branch/,
  },
  {
    name: 'non-atomic combined push',
    file: memory,
    find: 'if (!this.#remote.move(updates)) return Promise.resolve(stale)',
    replace:
      'if (!this.#remote.move(updates)) {\n      this.#remote.head = commit\n      return Promise.resolve(stale)\n    }',
    shows: /landed, and an intent of \w+ stayed|is part of the branch/,
  },
  {
    name: 'server not asked whether pushes are atomic',
    file: combiner,
    find: 'if (obstacle !== null) return await this.#withdrawAndStop(state, obstacle)',
    replace: '',
    shows: /deleted an intent of \w+ that was not carried out|landed, and an intent of \w+ stayed/,
  },
  {
    name: 'combined rejection fails all',
    file: combinedPush,
    find: 'if (isAlone && answer.final !== null)',
    replace: 'if (answer.final !== null)',
    shows: /was told failed \(rejected\) without a cause/,
  },
  {
    name: "combiner's clock used",
    file: combinedPush,
    find: ordered,
    replace: withOwn('time'),
    shows: /is not what its request is decided to be/,
  },
  {
    name: "combiner's seed used",
    file: combinedPush,
    find: ordered,
    replace: withOwn('seed'),
    shows: /is not what its request is decided to be/,
  },
  {
    name: 'evidence of an intent passed over',
    file: combination,
    find: 'decide<OperationName>(snapshot, command, context, evidence)',
    replace: 'decide<OperationName>(snapshot, command, context)',
    shows: /is not what its request is decided to be|was told failed \(contention\) without a cause/,
  },
  {
    name: 'combined operations decided on one state',
    file: combination,
    find: 'current = current.with(change.files)',
    replace: '',
    shows: /is not what its request is decided to be|breaks a rule across records/,
  },
  {
    name: 'refusal reported before the intent is gone',
    file: loop,
    find: 'await this.#combiner.withdrawAt(state)',
    replace: "'proven'",
    shows: /was told (refused|unchanged), and its intent is there/,
  },
  {
    name: "another registry's intents landed",
    file: intent,
    find: 'if (repository !== place.repository || branch !== place.branch || root !== place.root)',
    replace: 'if (false)',
    shows: landsForged,
  },
  {
    name: 'unknown version decided',
    file: intent,
    find: `${versionCheck}${placeCheck}  const content = parseContent(envelope)`,
    replace:
      `const known = { ...value, protocol, decisions }\n${placeCheck}` +
      '  const content = parseContent({ ...envelope, value: known, line: JSON.stringify(known) })',
    shows: landsForged,
  },
  {
    name: 'expired intent landed',
    file: queue,
    find: 'deadline > date &&',
    replace: '',
    shows: /had to leave alone: it had expired|that no writer published/,
  },
  {
    name: 'digest mismatch of an intent accepted',
    file: intent,
    find: "if (digest !== digestOf(command)) return foreign('digest')",
    replace: '',
    shows: landsForged,
  },
  {
    name: 'wrong HMAC accepted',
    file: intent,
    find: "if (!isSigned(envelope, keys)) return foreign('signature')",
    replace: '',
    shows: /had to leave alone: its signature is not one of its keys|that no writer published/,
  },
  {
    name: 'intent under the name of another landed',
    file: intent,
    find: "if (name !== intentName(id)) return foreign('name')",
    replace: '',
    shows: landsForged,
  },
  {
    name: 'base out of sight taken for the head',
    file: queue,
    find: 'if (since === undefined) continue',
    replace: '',
    shows: landsForged,
  },
  {
    name: 'order ignored',
    file: combination,
    find: '.sort((a, b) => b.priority - a.priority || a.time - b.time || compareText(a.id, b.id))',
    replace: '',
    shows: /and should have come before/,
  },
  {
    name: 'request of an intent not looked up',
    file: queue,
    find: ';(isDone ? done : waiting).push(one)',
    replace: ';(false ? done : waiting).push(one)',
    shows: /is carried out twice/,
  },
  {
    name: 'publish without an answer withdrawn by deletion',
    file: publication,
    find: '#certain = false',
    replace: '#certain = true',
    shows: /it never stood under its name|and its intent is there|deleted an intent of/,
  },
  {
    name: 'intent that was carried out before it was withdrawn taken for a failure',
    file: loop,
    find: 'if (settled !== null) return settled',
    replace: '',
    shows: /was told failed, and its c\d+ is part of the branch/,
  },
  {
    name: 'given up without withdrawing',
    file: loop,
    find: 'await this.#combiner?.withdraw()\n    if (this',
    replace: 'if (this',
    shows: /was told failed, and its intent is there/,
  },
  {
    name: 'change of another combiner told as its own',
    file: loop,
    find: "this.attempts === 0 ? null : 'other'",
    replace: "this.attempts === 0 ? null : 'self'",
    shows: /was told that c\d+ was landed by self/,
  },
  {
    name: 'dead combiner waited for without end',
    file: 'src/commit/combine/timing.ts',
    find: 'return rank === 0 ? 0 :',
    replace: 'return rank === 0 ? 0 : Infinity *',
    shows: /was told failed \(contention\) without a cause/,
  },
]
