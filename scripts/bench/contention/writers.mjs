// Who writes. A crew is made before time is taken; `start(id)` lets one of its writers add the agent of that id, and tells
// when it began and ended (milliseconds since 1970), and whether it says that its change landed.
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync } from 'node:fs'
import { freemem } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { run } from '../processes.mjs'
import { commandLine } from '../bundles.mjs'
import { firstMessage, forked, isRunning, now, released, spawned } from './processes.mjs'
import { agent, reportOf } from './request.mjs'

const loop = fileURLToPath(new URL('loop.sh', import.meta.url))
const author = { name: 'Bench', email: 'bench@example.com' }
/** Of a writer's process and its git, bytes. */
const writerMemory = 128 * 1024 * 1024
const mostProcesses = Math.max(1, Math.floor(freemem() / writerMemory))
const dashed = (name) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** How many processes so many writers share, and how many each has at most: one, as far as memory goes. */
export function shares(writers) {
  const each = Math.ceil(writers / mostProcesses)
  return { processes: Math.ceil(writers / each), each }
}

async function ready(worker) {
  const { isReady, said } = await firstMessage(worker)
  if (!isReady) throw new Error(`A writer cannot read the registry: ${said}`)
}

/** Writers in processes that have the library loaded. */
export async function libraryCrew({ folder, url, writers, options }) {
  const settings = JSON.stringify({ remote: url, branch: 'main', author, ...options })
  const { processes } = shares(writers)
  const workers = Array.from({ length: processes }, () => forked('writer.mjs', [settings], folder))
  const waiting = new Map()
  const end = (error) => waiting.forEach(({ reject }) => reject(error))
  const close = () => Promise.all(workers.map(released))
  await Promise.all(workers.map(ready)).catch(async (error) => {
    await close()
    throw error
  })
  for (const worker of workers) {
    worker.on('message', (record) => waiting.get(record.id).resolve(record))
    worker.once('exit', (status) => end(new Error(`A process of writers ended with status ${status}.`)))
  }
  let started = 0
  return {
    start: (id) =>
      new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        workers[started++ % processes].send(id)
      }),
    close: async () => {
      waiting.clear()
      await close()
    },
  }
}

/** Each writer a process of the command line, which starts within the time that is taken. */
export const commandLineCrew = ({ folder, url, options }) => ({
  start: async (id) => {
    const settings = { remote: url, branch: 'main', author: `${author.name} <${author.email}>`, ...options }
    const flags = Object.entries(settings).flatMap(([name, value]) => [`--${dashed(name)}`, String(value)])
    const args = [commandLine, '--json', ...flags, 'spawn', '--agent', JSON.stringify(agent(id))]
    const began = now()
    const child = spawned(process.execPath, args, folder)
    child.stderr.resume()
    const [stdout] = await Promise.all([text(child.stdout), once(child, 'close')])
    return { began, ended: now(), ...reportOf(JSON.parse(stdout)) }
  },
  close: () => Promise.resolve(),
})

/** Each writer a process of the shell, with a checkout of its own that is there already. */
export async function shellCrew({ folder, url, repository, ids }) {
  const checkouts = mkdtempSync(path.join(folder, 'checkouts-'))
  const first = path.join(checkouts, 'first')
  mkdirSync(first)
  const git = (...args) => run('git', ['-C', first, ...args])
  await run('git', ['clone', '--quiet', '--depth=1', `file://${repository}`, first])
  await git('remote', 'set-url', 'origin', url)
  await git('config', 'user.name', author.name)
  await git('config', 'user.email', author.email)
  const shells = new Map()
  for (const id of ids) {
    const checkout = path.join(checkouts, id)
    cpSync(first, checkout, { recursive: true })
    shells.set(id, spawned('sh', [loop, checkout, id], folder))
  }
  return {
    start: async (id) => {
      const shell = shells.get(id)
      const began = now()
      shell.stdout.resume()
      shell.stdin.end('\n')
      const [words, [status]] = await Promise.all([text(shell.stderr), once(shell, 'close')])
      return { began, ended: now(), isLanded: status === 0, said: words.trim().split('\n').at(-1) }
    },
    close: async () => {
      const running = [...shells.values()].filter(isRunning)
      await Promise.all(running.map((shell) => (shell.kill(), once(shell, 'exit'))))
    },
  }
}
