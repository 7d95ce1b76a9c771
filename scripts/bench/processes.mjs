import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createIsolatedEnvironment } from '../../build/demo/bare-repository.js'

/** Runs a program to its end in milliseconds; throws, with its own words, where it fails. */
export function run(command, args, { env = {}, cwd, input = '' } = {}) {
  const begun = performance.now()
  const child = spawn(command, args, {
    cwd,
    env: { ...createIsolatedEnvironment(), no_proxy: '127.0.0.1', ...env },
  })
  const output = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr']) child[name].on('data', (chunk) => (output[name] += chunk))
  child.stdin.on('error', () => undefined) // it ended without reading; its exit status tells why
  child.stdin.end(input)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status) => {
      const milliseconds = performance.now() - begun
      if (status === 0) resolve({ milliseconds, ...output })
      else
        reject(new Error(`${command} ${args.join(' ')}: status ${status}\n${output.stdout}${output.stderr}`))
    })
  })
}

/** Processes of git that left their traces in a folder, as `GIT_TRACE2_EVENT` makes them. */
export function gitProcesses(folder) {
  const texts = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'))
  return texts.join('').split('"event":"start"').length - 1
}

export function median(values) {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length / 2
  return (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2
}

/**
 * Times subjects in turns, so that what else the machine does falls on all of them alike.
 * @param subjects name to a function that runs once and gives `{ milliseconds }`
 * @returns name to milliseconds, run by run
 */
export async function inTurns(runs, subjects) {
  const names = Object.keys(subjects)
  const times = Object.fromEntries(names.map((name) => [name, []]))
  for (const name of names) await subjects[name]() // the first run fills the caches
  for (let index = 0; index < runs; index += 1) {
    for (const name of index % 2 === 0 ? names : [...names].reverse()) {
      times[name].push((await subjects[name]()).milliseconds)
    }
  }
  return times
}

/** Median of the ratios of two subjects, run by run. */
export const medianRatio = (times, others) => median(times.map((time, index) => time / others[index]))
