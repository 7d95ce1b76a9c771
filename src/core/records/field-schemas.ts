import type { JsonObject } from '../json/value.js'
import { timestampPattern } from '../timestamp.js'

/** JSON Schema of an id. */
export const identifier: JsonObject = { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$' }

/** JSON Schema of a moment, ISO 8601; a time without a zone is in UTC. */
export const timestamp: JsonObject = { type: 'string', pattern: timestampPattern }

/** JSON Schema of a moment that may not have come yet. */
export const timestampOrNull: JsonObject = { ...timestamp, type: ['string', 'null'] }

/** JSON Schema of a text that may not be there yet. */
export const textOrNull: JsonObject = { type: ['string', 'null'] }

/** JSON Schema of a number of things. */
export const count: JsonObject = { type: 'integer', minimum: 0 }

/** JSON Schema of an amount that may have a fraction. */
export const amount: JsonObject = { type: 'number', minimum: 0 }

/** JSON Schema of a share of a whole, or of a score. */
export const share: JsonObject = { type: 'number', minimum: 0, maximum: 1 }
