import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import ts from 'typescript'
import { operationNames } from '../src/faces/shared/operations.js'

/** Comparisons with the name of an operation, and questions for the keys of a result, as `line text`. */
function findGuesses(text: string): string[] {
  const tree = ts.createSourceFile('x.ts', text, ts.ScriptTarget.ES2023, true)
  const found: string[] = []
  const isName = (node: ts.Node): boolean =>
    ts.isStringLiteralLike(node) && (operationNames as string[]).includes(node.text)
  const asksForOperation = (node: ts.Node): boolean => /\b(operation|name)$/.test(node.getText())
  const isGuess = (node: ts.Node): boolean => {
    if (ts.isCaseClause(node))
      return asksForOperation(node.parent.parent.expression) && isName(node.expression)
    if (!ts.isBinaryExpression(node)) return false
    const { operatorToken, left, right } = node
    if (operatorToken.kind === ts.SyntaxKind.InKeyword) return /\bresult$/.test(right.getText())
    const compares = [
      ts.SyntaxKind.EqualsEqualsEqualsToken,
      ts.SyntaxKind.ExclamationEqualsEqualsToken,
    ].includes(operatorToken.kind)
    return compares && [left, right].some(asksForOperation) && (isName(left) || isName(right))
  }
  const visit = (node: ts.Node): void => {
    if (isGuess(node)) {
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart())
      found.push(`${line + 1} ${node.getText().split('\n')[0] ?? ''}`)
    }
    node.forEachChild(visit)
  }
  visit(tree)
  return found
}

const folder = join(import.meta.dirname, '../src')
/** What belongs to an operation has its name; what is generated follows from the definitions. */
const isOwn = (path: string): boolean =>
  path.startsWith('generated/') ||
  (/(^|\/)(operations|procedures)\//.test(path) &&
    (operationNames as string[]).includes(basename(path, '.ts')))

describe('code outside of the files of an operation', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !isOwn(path))

  it('asks for no operation by its name, and guesses none from the keys of a result', () => {
    const guesses = files.flatMap((path) =>
      findGuesses(readFileSync(join(folder, path), 'utf8')).map((guess) => `${path}:${guess}`),
    )
    expect(files.length).toBeGreaterThan(100)
    expect(guesses).toEqual([])
  })
})

describe('this check', () => {
  it.each([
    ["if (operation === 'spawn') f()", "1 operation === 'spawn'"],
    ["const is = command.operation !== 'evaluate'", "1 command.operation !== 'evaluate'"],
    ["switch (operation) { case 'sweep': f() }", "1 case 'sweep': f()"],
    ["const has = 'active' in outcome.result", "1 'active' in outcome.result"],
  ])('sees %s', (text, guess) => {
    expect(findGuesses(text)).toEqual([guess])
  })

  it.each(["operation === 'demo'", "kind === 'config'", "'text' in cell"])('allows %s', (text) => {
    expect(findGuesses(text)).toEqual([])
  })
})
