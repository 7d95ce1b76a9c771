import { InputError } from '../../core/errors.js'
import type { Person } from '../../store/store.js'
import type { RawInput } from './values.js'

/** Reads an author as git writes one. Angle brackets and line breaks elsewhere would forge a commit's header. */
export function readPerson({ text, label }: RawInput): Person {
  const match = /^\s*([^<>\p{Cc}]*[^<>\p{Cc}\s])\s*<([^<>\p{Cc}\s]+)>\s*$/u.exec(text)
  const [name, email] = [match?.[1], match?.[2]]
  if (name === undefined || email === undefined) {
    throw new InputError(`${label}: must be a name and an address, such as "Ada <ada@example.com>"`)
  }
  return { name, email }
}
