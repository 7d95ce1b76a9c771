import type { OperationName, Results } from '../../src/core/operations/index.js'
import type { Outcome } from '../../src/commit/outcome.js'
import type { Request } from '../../src/commit/request.js'
import { today } from '../commit/memory-fixture.js'
import { forgeIntent, intentNameOf, formatForgedIntent, type ForgedIntent } from './forged-intent.js'
import { SampleHistory, promoteRequest, outcomeOn } from './sample-histories.js'
import type { IntentRefs, Build, KeptBlob, RefChange } from './history.js'

/** What one waits for, as it is published. */
export interface PublishedIntent {
  readonly blob: string
  readonly writer: string
  readonly request: Request
}

/** How an intent, or what is done with it, is unlike what it should be. */
export interface IntentOddity {
  readonly key?: string
  readonly forged?: Partial<ForgedIntent>
  /** Who published it; null for somebody outside of the protocol. */
  readonly by?: string | null
}

/** A history by hand of writers that carry out each other's requests. */
export class SampleIntentHistory extends SampleHistory {
  readonly blobs = new Map<string, KeptBlob>()
  readonly refs: RefChange[] = []
  readonly builds: Build[] = []
  readonly keys = new Map<string, readonly string[]>(['A', 'B', 'C'].map((writer) => [writer, []]))
  readonly intentRefs: IntentRefs = {
    blobs: this.blobs,
    refs: this.refs,
    builds: this.builds,
    keys: this.keys,
  }

  /** An intent that is there from a time on, made on `c0`. */
  publish(
    blob: string,
    writer: string,
    request: Request,
    at: number,
    odd: IntentOddity = {},
  ): PublishedIntent {
    const intent = { ...forgeIntent(request, 'c0', today + 300_000, blob), ...odd.forged }
    const by = odd.by === undefined ? writer : odd.by
    this.blobs.set(blob, { text: formatForgedIntent(intent, odd.key), writers: by === null ? [] : [writer] })
    this.ref(request, blob, at, by)
    return { blob, writer, request }
  }

  /** What the ref of a request becomes. */
  ref(request: Request, blob: string | null, at: number, by: string | null): void {
    this.refs.push({ at, name: intentNameOf(request.context.request_id), blob, by })
  }

  /** The ref of a request says from a time on that it is withdrawn. */
  tombstone(writer: string, request: Request, at: number): void {
    const blob = `withdrawal of ${writer}`
    const text = JSON.stringify({ protocol: 2, withdrawn: request.context.request_id, deadline: today })
    this.blobs.set(blob, { text: `${text}\n\n`, writers: [writer] })
    this.ref(request, blob, at, writer)
  }

  /** The commit by which one writer carries out the intent of another. */
  carriedOut(
    name: string,
    parent: string,
    builder: string,
    { blob, writer, request }: PublishedIntent,
    combined: number,
    at: number,
  ): Results[OperationName] {
    this.builds.push({ commit: name, writer: builder, at, date: today + at })
    const { writers } = this.blobs.get(blob) ?? { writers: [writer] }
    return this.commit(name, parent, builder, request, { writers }, { intent: blob, combined })
  }

  /** Ends intents in the push by which one writer makes a commit the head. */
  land(head: string, at: number, by: string, ended: readonly PublishedIntent[]): void {
    this.head(head, at)
    for (const { request } of ended) this.ref(request, null, at, by)
  }
}

/** What the writers of a push are told. */
export const landedByOutcome = (
  by: 'self' | 'other',
  commit: string,
  result: Results[OperationName],
  combined: number,
): Partial<Outcome> => ({ commit, result, combined, landed_by: by })

/** One that publishes what it wants, and learns that it cannot have it. */
export function withRefusedIntent(
  history: SampleIntentHistory,
  end: (history: SampleIntentHistory) => void,
): SampleIntentHistory {
  history.publish('i9', 'C', promoteRequest, 15)
  end(history)
  history.call('C', promoteRequest, [14, 50], outcomeOn(history, 'c0', promoteRequest))
  return history
}
