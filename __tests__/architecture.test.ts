import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import ts from 'typescript'

/** Lowest first: a file imports from its own folder and from layers below; folders side by side know nothing of each other. */
const layers: readonly (readonly string[])[] = [
  ['generated'],
  ['core'],
  ['store'],
  ['commit'],
  ['registry', 'report', 'hosts'],
  // The library hands a host to the registry, as every face does.
  ['index.ts'],
  ['faces/shared', 'demo'],
  ['faces/action', 'faces/cli', 'faces/app'],
]

/** Packages that the core may use. From ajv it takes types only, and from node only one pure function. */
const purePackages = ['jsonc-parser', 'markdown-it', 'ajv', 'node:crypto']
const pureCrypto = 'createHash'
/** Members of `Date` that depend on their arguments only. */
const pureDateMembers = new Set(['parse', 'UTC'])

/** What depends on the moment, the machine or its settings, and what comes later. */
const impureNames = new Set([
  ...['Date', 'Temporal', 'performance', 'random', 'crypto', 'randomUUID', 'randomBytes', 'getRandomValues'],
  ...['process', 'globalThis', 'require', 'Buffer', 'console', 'fetch'],
  ...['Intl', 'localeCompare', 'toLocaleLowerCase', 'toLocaleUpperCase', 'toLocaleString'],
  ...['Promise', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
])

/** Path below `src` to text. */
type Sources = ReadonlyMap<string, string>

interface Import {
  /** The file below `src`, or the package. */
  readonly target: string
  /** Compiled away. */
  readonly typeOnly: boolean
  /** Names as the target exports them; null where all of it is imported. */
  readonly names: readonly string[] | null
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  node.forEachChild((child) => {
    walk(child, visit)
  })
}

const parse = (text: string): ts.SourceFile => ts.createSourceFile('x.ts', text, ts.ScriptTarget.ES2023)

/** The names that an import takes; null where it takes all, or a default. */
function namesOf({ importClause }: ts.ImportDeclaration): string[] | null {
  const bindings = importClause?.namedBindings
  if (bindings === undefined || !ts.isNamedImports(bindings) || importClause?.name !== undefined) return null
  return bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text)
}

/** The target of an import, an export from elsewhere, or an import at run time. */
function importedBy(
  node: ts.Node,
): (Omit<Import, 'target'> & { specifier: ts.Expression | undefined }) | null {
  if (ts.isImportDeclaration(node)) {
    const typeOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
    return { specifier: node.moduleSpecifier, typeOnly, names: namesOf(node) }
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined)
    return { specifier: node.moduleSpecifier, typeOnly: node.isTypeOnly, names: null }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return { specifier: node.arguments[0], typeOnly: false, names: null }
  return null
}

function importsOf(path: string, text: string): Import[] {
  const found: Import[] = []
  walk(parse(text), (node) => {
    const imported = importedBy(node)
    if (imported === null) return
    const { specifier, typeOnly, names } = imported
    const name = specifier !== undefined && ts.isStringLiteralLike(specifier) ? specifier.text : '(computed)'
    const target = name.startsWith('.') ? posix.join(posix.dirname(path), name).replace(/\.js$/, '.ts') : name
    found.push({ target, typeOnly, names })
  })
  return found
}

const isOurs = (target: string): boolean => /\.c?[jt]s$/.test(target)
/** The folder that a layer names, or the file beside the folders: the library. */
function layerOf(path: string): string {
  const [top = '', next = ''] = path.split('/')
  return top === 'faces' ? `${top}/${next}` : top
}
const rankOf = (path: string): number => layers.findIndex((folders) => folders.includes(layerOf(path)))

/** Imports that do not point down, as `from → to`. */
const upwardImports = (sources: Sources): string[] =>
  [...sources].flatMap(([path, text]) =>
    importsOf(path, text)
      .map(({ target }) => target)
      .filter(
        (target) => isOurs(target) && layerOf(target) !== layerOf(path) && rankOf(target) >= rankOf(path),
      )
      .map((target) => `${path} → ${target}`),
  )

/** Rings of files that import each other when they run; a type is no part of what runs. */
function cycles(sources: Sources): string[] {
  const found: string[] = []
  const finished = new Set<string>()
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
    if (trail.includes(path) || finished.has(path)) return
    for (const { target, typeOnly } of importsOf(path, sources.get(path) ?? ''))
      if (!typeOnly && sources.has(target)) visit(target, [...trail, path])
    finished.add(path)
  }
  for (const path of sources.keys()) visit(path, [])
  return found
}

/** What a pure file must not contain, as `path:line name`. */
function impurities(path: string, text: string): string[] {
  const tree = parse(text)
  const found: string[] = []
  /** `Date` in `Date.parse` and `Date.UTC`. */
  const pure = new Set<ts.Node>()
  walk(tree, (node) => {
    if (ts.isPropertyAccessExpression(node) && pureDateMembers.has(node.name.text)) pure.add(node.expression)
    const impure =
      (ts.isIdentifier(node) && impureNames.has(node.text) && !(node.text === 'Date' && pure.has(node))) ||
      ts.isAwaitExpression(node) ||
      ts.isMetaProperty(node) ||
      [ts.SyntaxKind.AsyncKeyword, ts.SyntaxKind.AwaitKeyword, ts.SyntaxKind.ImportKeyword].includes(
        node.kind,
      )
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree))
    if (impure) found.push(`${path}:${line + 1} ${node.getText(tree).split(/\s/)[0] ?? ''}`)
  })
  const packages = importsOf(path, text).filter(({ target }) => !isOurs(target))
  const foreign = packages.filter(
    ({ target, typeOnly, names }) =>
      !purePackages.some((name) => target === name || target.startsWith(`${name}/`)) ||
      (target === 'ajv' && !typeOnly) ||
      (target === 'node:crypto' && names?.join() !== pureCrypto),
  )
  return [...found, ...foreign.map(({ target }) => `${path} imports ${target}`)]
}

/** What a file below must not know: a kind of record, or a state decoded into records. All kinds together are fine. */
const recordModules = /^(generated\/|core\/records\/snapshot\.ts$|core\/records\/kinds\/(?!index\.ts$))/

/** Imports by which stores and hosts would know a kind of record, as `from → to`. */
const importsOfRecords = (sources: Sources): string[] =>
  [...sources].flatMap(([path, text]) =>
    ['store', 'hosts'].includes(layerOf(path))
      ? importsOf(path, text)
          .filter(({ target }) => recordModules.test(target))
          .map(({ target }) => `${path} → ${target}`)
      : [],
  )

const folder = join(import.meta.dirname, '../src')
const sources: Sources = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
    .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
)
const core = [...sources].filter(([path]) => path.startsWith('core/'))
const lineCount = (text: string): number => text.trimEnd().split('\n').length

describe('the source', () => {
  it('has a place for every folder', () => {
    expect([...sources.keys()].filter((path) => rankOf(path) < 0)).toEqual([])
    expect(core.length).toBeGreaterThan(20)
  })

  it('imports downwards only', () => {
    expect(upwardImports(sources)).toEqual([])
  })

  it('has no ring of imports', () => {
    expect(cycles(sources)).toEqual([])
  })

  it('lets stores and hosts know no kind of record', () => {
    expect(importsOfRecords(sources)).toEqual([])
  })

  it('has a pure core: no clock, no process, no network, nothing that comes later', () => {
    expect(core.flatMap(([path, text]) => impurities(path, text))).toEqual([])
  })

  it('has no file over 300 lines', () => {
    const long = [...sources].filter(([path, text]) => layerOf(path) !== 'generated' && lineCount(text) > 300)
    expect(long.map(([path, text]) => `${path}: ${lineCount(text)}`)).toEqual([])
  })
})

describe('these checks', () => {
  it.each([
    [
      'the core knows a store',
      'core/a.ts',
      "import type { Store } from '../store/store.js'",
      'store/store.ts',
    ],
    [
      'a store knows the loop',
      'store/git/a.ts',
      "import { loop } from '../../commit/loop.js'",
      'commit/loop.ts',
    ],
    ['the library knows a face', 'index.ts', "export { run } from './faces/cli/run.js'", 'faces/cli/run.ts'],
    ['a face knows another', 'faces/cli/a.ts', "await import('../action/run.js')", 'faces/action/run.ts'],
    ['the registry knows a host', 'registry/a.ts', "import '../hosts/plain.js'", 'hosts/plain.ts'],
    ['a report knows the library', 'report/a.ts', "import '../index.js'", 'index.ts'],
  ])('see that %s', (_, path, text, target) => {
    expect(upwardImports(new Map([[path, text]]))).toEqual([`${path} → ${target}`])
  })

  it.each([
    ['a layer below', 'commit/a.ts', "import { decide } from '../core/decide.js'"],
    ['its own layer', 'core/operations/a.ts', "import { rules } from '../rules.js'"],
    ['a file made from the schemas', 'core/a.ts', "import validators from '../generated/validators.cjs'"],
    ['a host in the library', 'index.ts', "import { findHost } from './hosts/find-host.js'"],
    ['a package', 'faces/cli/a.ts', "import { Command } from 'commander'"],
  ])('allow %s', (_, path, text) => {
    expect(upwardImports(new Map([[path, text]]))).toEqual([])
  })

  it.each([
    ['hosts/github/a.ts', "import type { Agent } from '../../generated/types.js'", 'generated/types.ts'],
    ['hosts/a.ts', "import type { Snapshot } from '../core/records/snapshot.js'", 'core/records/snapshot.ts'],
    ['store/a.ts', "import { agent } from '../core/records/kinds/agent.js'", 'core/records/kinds/agent.ts'],
  ])('see a kind of record in %s', (path, text, target) => {
    expect(importsOfRecords(new Map([[path, text]]))).toEqual([`${path} → ${target}`])
  })

  it.each([
    ['store/a.ts', "import { recordKinds } from '../core/records/kinds/index.js'"],
    ['registry/a.ts', "import type { Snapshot } from '../core/records/snapshot.js'"],
  ])('see none in %s: %s', (path, text) => {
    expect(importsOfRecords(new Map([[path, text]]))).toEqual([])
  })

  it('see a ring, and none in types', () => {
    const ring = (keyword: string): Sources =>
      new Map([
        ['core/a.ts', "import { b } from './b.js'"],
        ['core/b.ts', "export * from './c.js'"],
        ['core/c.ts', `import ${keyword} { a } from './a.js'`],
      ])
    expect(cycles(ring(''))).toEqual(['core/a.ts → core/b.ts → core/c.ts → core/a.ts'])
    expect(cycles(ring('type'))).toEqual([])
  })

  it.each([
    ['\nconst now = Date.now()', 'x.ts:2 Date'],
    ['const now = new Date()', 'x.ts:1 Date'],
    ['const home = process.env.HOME', 'x.ts:1 process'],
    ['const dice = Math.random()', 'x.ts:1 random'],
    ["const order = 'a'.localeCompare('b')", 'x.ts:1 localeCompare'],
    ['async function later() {}', 'x.ts:1 async'],
    ["export const later = () => import('./y.js')", 'x.ts:1 import'],
    ['const here = import.meta.url', 'x.ts:1 import.meta'],
    ['let answer: Promise<string>', 'x.ts:1 Promise'],
    ["import { join } from 'node:path'", 'x.ts imports node:path'],
    ["import { join } from 'path'", 'x.ts imports path'],
    ["import { Ajv } from 'ajv'", 'x.ts imports ajv'],
    ["import { createHash, randomInt } from 'node:crypto'", 'x.ts imports node:crypto'],
    ["import { randomInt as createHash } from 'node:crypto'", 'x.ts imports node:crypto'],
    ["import * as hashes from 'node:crypto'", 'x.ts imports node:crypto'],
    ['const id = crypto', 'x.ts:1 crypto'],
    ['const parse = Date', 'x.ts:1 Date'],
  ])('see what is impure: %j', (text, impurity) => {
    expect(impurities('x.ts', text)).toEqual([impurity])
  })

  it.each([
    "// Date.now() is for others\nconst process_ = 'process'",
    "import type { ErrorObject } from 'ajv'",
    "import { createHash } from 'node:crypto'",
    "const time = Date.parse('2026-01-31T12:00:00Z') + Date.UTC(2026, 0)",
  ])('see nothing impure in %j', (text) => {
    expect(impurities('x.ts', text)).toEqual([])
  })
})
