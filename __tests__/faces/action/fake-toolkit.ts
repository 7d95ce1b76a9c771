import type { AnnotationProperties } from '@actions/core'
import type { Toolkit } from '../../../src/faces/action/toolkit.js'

export interface Annotation extends AnnotationProperties {
  readonly message: string
}

/** A toolkit that keeps what it is told, in order. */
export interface Recording extends Toolkit {
  readonly secrets: string[]
  readonly outputs: Record<string, unknown>
  readonly lines: string[]
  /** Lines that a runner shows only with debug logging. */
  readonly debugLines: string[]
  readonly errors: Annotation[]
  readonly warnings: Annotation[]
  readonly notices: Annotation[]
  readonly summaries: string[]
  /** Names of the calls. */
  readonly calls: string[]
}

export function recording(): Recording {
  const calls: string[] = []
  const into =
    (name: string, list: Annotation[]) =>
    (message: string | Error, properties: AnnotationProperties = {}): void => {
      calls.push(name)
      list.push({ message: String(message), ...properties })
    }
  const [errors, warnings, notices]: [Annotation[], Annotation[], Annotation[]] = [[], [], []]
  const [secrets, lines, summaries]: [string[], string[], string[]] = [[], [], []]
  const debugLines: string[] = []
  const outputs: Record<string, unknown> = {}
  return {
    calls,
    secrets,
    outputs,
    lines,
    debugLines,
    errors,
    warnings,
    notices,
    summaries,
    setSecret: (secret) => {
      calls.push('setSecret')
      secrets.push(secret)
    },
    setOutput: (name, value) => {
      outputs[name] = value
    },
    debug: (line) => {
      debugLines.push(line)
    },
    info: (line) => {
      calls.push('info')
      lines.push(line)
    },
    error: into('error', errors),
    warning: into('warning', warnings),
    notice: into('notice', notices),
    writeSummary: (markdown) => {
      summaries.push(markdown)
      return Promise.resolve()
    },
  }
}
