import { data, Evaluator, Lexer, Parser } from '@actions/expressions'
import { truthy } from '@actions/expressions/result'

/** Named values that an expression may refer to, as plain JSON; any other name is an error, as on GitHub. */
export type Contexts = Readonly<Record<string, unknown>>

/** What the status functions of a condition say: how the steps, or the jobs, before went. */
export interface Status {
  readonly success: boolean
  readonly failure: boolean
}

type Value = data.ExpressionData

/** A text in quotes may hold braces. */
const expressions = /\$\{\{((?:'(?:[^']|'')*'|[^'}]|\}(?!\}))*)\}\}/g
const wholly = new RegExp(`^\\s*${expressions.source}\\s*$`)
const callsStatus = /\b(success|failure|always|cancelled)\s*\(/i

function calculate(text: string, contexts: Contexts, status?: Status): Value {
  const functions = status === undefined ? [] : statusFunctions(status)
  const named = new Map(functions.map((definition) => [definition.name, definition]))
  const tree = new Parser(new Lexer(text.trim()).lex().tokens, Object.keys(contexts), functions).parse()
  const values = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary
  return new Evaluator(tree, values, named).evaluate()
}

function statusFunctions({ success, failure }: Status) {
  // A run here is never cancelled.
  const answers = { success, failure, always: true, cancelled: false }
  return Object.entries(answers).map(([name, answer]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(answer),
  }))
}

const plain = (value: Value): unknown => JSON.parse(JSON.stringify(value, data.replacer)) as unknown

/** A text with its expressions replaced by their values. */
export function interpolate(text: string, contexts: Contexts): string {
  return text.replaceAll(expressions, (_, expression: string) =>
    calculate(expression, contexts).coerceString(),
  )
}

/** A value of a workflow with all expressions in it evaluated; a text that is one expression may become any type. */
export function evaluate(value: unknown, contexts: Contexts): unknown {
  if (typeof value === 'string') {
    const [, expression] = wholly.exec(value) ?? []
    return expression === undefined ? interpolate(value, contexts) : plain(calculate(expression, contexts))
  }
  if (Array.isArray(value)) return value.map((item) => evaluate(item, contexts))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, evaluate(inner, contexts)]))
}

const scalar = (value: unknown): string =>
  typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value)

/** Values of a workflow, such as those of `env` and `with`, as the texts that a process gets. */
export function texts(values: Readonly<Record<string, unknown>>, contexts: Contexts): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, interpolate(scalar(value), contexts)]),
  )
}

/** Whether `if` lets a job or step run; one that calls no status function has `success()` before it. */
export function isMet(condition: string | boolean | undefined, contexts: Contexts, status: Status): boolean {
  const text = String(condition ?? 'success()')
  const [, inner] = wholly.exec(text) ?? []
  const expression = inner ?? text
  // On GitHub, text around an expression makes a text that is always true.
  if (expression.includes('${{')) throw new Error(`if: ${text}: an expression with text around it`)
  const met = truthy(calculate(expression, contexts, status))
  return met && (status.success || callsStatus.test(expression))
}
