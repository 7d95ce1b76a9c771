// Made by `npm run generate` from schemas/. Do not edit.
import type { ErrorObject } from 'ajv'
interface Validate {
  (data: unknown): boolean
  errors?: ErrorObject[] | null
}
export declare const agent: Validate
export declare const command: Validate
export declare const config: Validate
export declare const hallOfFame: Validate
export declare const intent: Validate
export declare const metadata: Validate
export declare const metrics: Validate
