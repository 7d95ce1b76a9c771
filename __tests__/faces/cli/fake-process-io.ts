import type { Output, ProcessIo } from '../../../src/faces/cli/process-io.js'

/** An output that keeps what it gets. */
export interface Recorded extends Output {
  text(): string
}

export function recorded(settings: Partial<Pick<Output, 'isTTY' | 'columns'>> = {}): Recorded {
  let all = ''
  return {
    ...settings,
    write: (text) => {
      all += text
    },
    text: () => all,
  }
}

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text))
}

export interface FakeWorld extends ProcessIo {
  readonly stdout: Recorded
  readonly stderr: Recorded
}

/** A world without terminal, signals and environment. */
export const fakeWorld = ({
  stdin = '',
  stdout = recorded(),
  stderr = recorded(),
  ...changes
}: Partial<Omit<FakeWorld, 'stdin'>> & { stdin?: string } = {}): FakeWorld => ({
  environment: {},
  directory: '/nowhere',
  signals: { on: () => undefined, off: () => undefined, exit: () => undefined },
  ...changes,
  stdin: bytes(stdin),
  stdout,
  stderr,
})
