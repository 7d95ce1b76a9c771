// A git server of its own: `server.mjs FOLDER DELAY`. Each request reaches git DELAY milliseconds late. Several processes
// share its port: one alone would start git for one request after the other, as no host does.
import { spawn } from 'node:child_process'
import cluster from 'node:cluster'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { createGunzip } from 'node:zlib'
import { createIsolatedEnvironment } from '../../../build/demo/bare-repository.js'
import { startGitServer } from '../../../build/demo/git-server.js'
import { flush, packet } from '../../../build/store/git/wire/packet-line.js'

const [root, delay] = process.argv.slice(2)
if (cluster.isPrimary) await lead()
else await serve()

async function serve() {
  const server = await startGitServer({
    root,
    intercept: async (request, response, record) => {
      await sleep(Number(delay))
      if (record.phase === 'probe') return false
      await answer(request, response, record)
      return true
    },
  })
  let counted = 0
  process.on('disconnect', () => void server.close())
  process.on('message', () => {
    const requests = server.requests.slice(counted)
    counted = server.requests.length
    const isPush = ({ service, phase }) => service === 'git-receive-pack' && phase === 'request'
    process.send({ requests: requests.length, pushes: requests.filter(isPush).length })
  })
  process.send(server.url)
}

/** Starts the service itself: http-backend only passes it on, at the cost of two programs more for each request. */
async function answer(request, response, { path: url, service, phase }) {
  const isAdvertised = phase === 'advertise'
  const protocol = request.headers['git-protocol'] ?? ''
  const options = ['--stateless-rpc', ...(isAdvertised ? ['--advertise-refs'] : [])]
  const repository = path.join(root, url.split('/')[1])
  const git = spawn('git', [service.slice('git-'.length), ...options, repository], {
    env: { ...createIsolatedEnvironment(), GIT_PROTOCOL: protocol },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  git.stdin.on('error', () => undefined) // git has answered without reading on
  git.stdin.on('close', () => request.resume())
  const isZipped = request.headers['content-encoding'] === 'gzip'
  ;(isZipped ? request.pipe(createGunzip()) : request).pipe(git.stdin)
  response.setHeader('content-type', `application/x-${service}-${isAdvertised ? 'advertisement' : 'result'}`)
  if (isAdvertised && protocol !== 'version=2')
    response.write(Buffer.concat([packet(`# service=${service}\n`), flush]))
  await pipeline(git.stdout, response)
}

async function lead() {
  cluster.schedulingPolicy = cluster.SCHED_RR
  const workers = Array.from({ length: 2 * availableParallelism() }, () => cluster.fork())
  const answers = () =>
    Promise.all(workers.map((worker) => new Promise((done) => worker.once('message', done))))
  const [url] = await answers()
  process.on('disconnect', () => {
    for (const worker of workers) worker.disconnect()
  })
  process.on('message', async () => {
    const counts = answers()
    for (const worker of workers) worker.send('count')
    const sum = (name) => (total, count) => total + count[name]
    const all = await counts
    process.send({ requests: all.reduce(sum('requests'), 0), pushes: all.reduce(sum('pushes'), 0) })
  })
  process.send(url)
}
