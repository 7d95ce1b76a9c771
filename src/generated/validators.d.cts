// Made by `npm run generate` from schemas/. Do not edit.
import type { ErrorObject } from 'ajv'
interface Validate {
  (data: unknown): boolean
  errors?: ErrorObject[] | null
}
declare const validators: {
  'agent': Validate
  'command': Validate
  'config': Validate
  'evidence': Validate
  'hall-of-fame': Validate
  'intent': Validate
  'metadata': Validate
  'metrics': Validate
}
export = validators
