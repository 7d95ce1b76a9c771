import { drawProgressBar } from '../../report/progress-bar.js'
import type { Tally } from '../../demo/run-writers.js'
import { widthOf } from './terminal.js'
import type { Output } from './process-io.js'

/** Time between two drawings of the line. */
const frameMs = 100

const formatTally = ({ landed, refused, failed, working }: Tally): string =>
  [
    `${landed} landed`,
    `${refused} refused`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    `${working} at work`,
  ].join(', ')

export interface RaceProgress {
  readonly update: (tally: Tally) => void
  readonly end: () => void
}

/** Shows progress: one line that is drawn again on a terminal; elsewhere a line for each quarter of the writers. */
export function followRace(output: Output, writers: number): RaceProgress {
  const begun = performance.now()
  let tally: Tally = { landed: 0, refused: 0, failed: 0, working: writers }
  if (output.isTTY !== true) {
    let quarters = 0
    return {
      update: (next) => {
        const reached = Math.floor(((writers - next.working) * 4) / writers)
        if (reached > quarters) output.write(`${formatTally(next)}\n`)
        quarters = reached
      },
      end: () => undefined,
    }
  }
  const draw = (): void => {
    const bar = drawProgressBar({ active: writers - tally.working, max: writers }, 24)
    const seconds = ((performance.now() - begun) / 1000).toFixed(1)
    output.write(`\r\u001b[2K${`${bar} ${formatTally(tally)}, ${seconds} s`.slice(0, widthOf(output) - 1)}`)
  }
  draw()
  const timer = setInterval(draw, frameMs)
  return {
    update: (next) => {
      tally = next
    },
    end: () => {
      clearInterval(timer)
      output.write('\r\u001b[2K')
    },
  }
}
