import { InputError } from '../../core/errors.js'
import { stripControlCharacters } from '../../core/inert-text.js'
import { formatJsonLine } from '../../report/escape.js'
import { demoDefaults, parseArguments, type Invocation } from './program.js'
import { widthOf } from './terminal.js'
import type { ProcessIo } from './process-io.js'

const badUsage = 2

/** The outcome that a program reading JSON gets where nothing could be run. */
const usageFailure = (operation: string | null, message: string): object => ({
  operation,
  outcome: 'failed',
  request_id: null,
  commit: null,
  attempts: 0,
  combined: 0,
  landed_by: null,
  result: null,
  refusal: null,
  error: { code: 'bad-input', message },
})

interface BadUsage {
  readonly message: string
  readonly name: string | null
  readonly help?: string
}

function reportBadUsage({ message, name, help }: BadUsage, json: boolean, io: ProcessIo): number {
  const lines = message.split('\n').map(stripControlCharacters)
  if (json) io.stdout.write(`${formatJsonLine(usageFailure(name, lines.join(' ')))}\n`)
  const advice = `error: ${lines.join('\n')}\nSee agent-registry ${name === null ? '' : `${name} `}--help\n`
  io.stderr.write(help ?? advice)
  return badUsage
}

async function runDemonstration({ options }: Invocation): Promise<number> {
  const { readValue } = await import(/* webpackMode: "eager" */ '../shared/values.js')
  const { runDemo } = await import(/* webpackMode: "eager" */ './demo.js')
  const count = (name: keyof typeof demoDefaults): number =>
    Number(readValue('integer', { text: options.get(name) ?? demoDefaults[name], label: `--${name}` }))
  return await runDemo({ writers: count('writers'), limit: count('limit'), keep: options.has('keep') })
}

async function run(invocation: Invocation, io: ProcessIo): Promise<number> {
  const { name } = invocation
  if (name === 'demo') return await runDemonstration(invocation)
  // Loaded here: help and version need neither validators nor git.
  const { runOperation } = await import(/* webpackMode: "eager" */ './run.js')
  const { withTrace } = await import(/* webpackMode: "eager" */ '../shared/trace.js')
  const writeTrace = (line: string): void => {
    io.stderr.write(`${line}\n`)
  }
  return await withTrace(io.environment['AGENT_REGISTRY_DEBUG'] === '1', writeTrace, () =>
    runOperation(name, invocation, io),
  )
}

/**
 * The command line.
 * @param argv without the interpreter and the script
 * @returns exit status
 */
export async function main(argv: readonly string[], io: ProcessIo): Promise<number> {
  const parsed = parseArguments(argv, widthOf(io.stdout))
  if (parsed.kind === 'text') {
    io.stdout.write(parsed.text)
    return 0
  }
  if (parsed.kind === 'bad-usage') {
    return reportBadUsage(parsed, argv.includes('--json'), io)
  }
  const { invocation } = parsed
  try {
    return await run(invocation, io)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return reportBadUsage(
      { message: error.message, name: invocation.name },
      invocation.options.has('json'),
      io,
    )
  }
}
