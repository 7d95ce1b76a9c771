import { StoreError } from './errors.js'

/** The error of an aborted operation: the caller interrupted it, or its time is over. */
export function interruption(signal: AbortSignal): StoreError {
  const { name } = Object(signal.reason) as { readonly name?: unknown }
  const timedOut = name === 'TimeoutError'
  return timedOut
    ? new StoreError('network', 'the remote did not answer in time; try again, or raise timeout-seconds')
    : new StoreError('interrupted', 'interrupted')
}

/** @throws StoreError where the operation was aborted */
export function checkInterruption(signal: AbortSignal): void {
  if (signal.aborted) throw interruption(signal)
}
