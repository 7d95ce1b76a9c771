// Processes of the benchmark, which end with it.
import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { createIsolatedEnvironment } from '../../../build/demo/bare-repository.js'

const here = (name) => fileURLToPath(new URL(name, import.meta.url))
/** Milliseconds since 1970, as precise as can be and the same in all processes. */
export const now = () => performance.timeOrigin + performance.now()

/** Everything temporary lies in the folder, which is removed whatever happens; a proxy is no way to this machine. */
const environment = (folder) => ({
  ...createIsolatedEnvironment(),
  ...{ TMPDIR: folder, RUNNER_TEMP: folder, AGENT_REGISTRY_TOKEN: '', no_proxy: '127.0.0.1' },
  ...{ http_proxy: '', all_proxy: '', ALL_PROXY: '' },
})

const children = new Set()
process.once('exit', () => children.forEach((child) => child.kill()))

function kept(child) {
  children.add(child)
  child.once('exit', () => children.delete(child))
  return child
}

/** A script of this folder, with a channel for messages. */
export const forked = (script, args, folder) =>
  kept(fork(here(script), args, { env: environment(folder), cwd: folder }))

/** A program whose output is kept apart. */
export const spawned = (command, args, folder) =>
  kept(spawn(command, args, { env: environment(folder), cwd: folder }))

export const isRunning = (child) => children.has(child)

/** Lets a process of its own end once its work is done. */
export async function released(child) {
  if (!child.connected) return
  // Not `close`: a process without pipes does not always tell it.
  const gone = once(child, 'exit')
  child.disconnect()
  await gone
}

/** What a process says when it is ready. */
export async function firstMessage(child) {
  const died = once(child, 'exit').then(([status]) => {
    throw new Error(`A process of the benchmark ended with status ${status} before it was ready.`)
  })
  const [message] = await Promise.race([once(child, 'message'), died])
  died.catch(() => undefined) // it ends later, as it should
  return message
}
