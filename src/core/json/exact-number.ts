/** Characters of a number. Nobody needs more, and to compare hostile numbers of a megabyte would take seconds. */
export const maxNumberLength = 1000

/** A number as JSON spells it: sign, whole part, fraction, exponent. */
const shape = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/
/**
 * Finds the numbers that a double may round: a double keeps 15 digits where the exponent is small. The repetitions are
 * bounded, because a row of megabytes would overflow the stack of the engine.
 */
const suspicious = /-?\d[\d.]{15,1000}(?:[eE][+-]?\d{1,1000})?|-?\d[\d.]{0,14}[eE][+-]?\d{3,1000}/g

/** The decimal value of a number in one spelling for each value, such as `-12e-3`; null for text that is not a number. */
function decimalOf(text: string): string | null {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = shape.exec(text) ?? []
  if (whole === '') return null
  const digits = (whole + fraction).replace(/^0+/, '')
  let length = digits.length
  // A pattern for zeros at the end would try each zero of a long row.
  while (digits[length - 1] === '0') length--
  if (length === 0) return '0'
  return `${sign}${digits.slice(0, length)}e${add(exponent, digits.length - length - fraction.length)}`
}

const add = (exponent: string, shift: number): string =>
  exponent.length < 15 ? String(Number(exponent) + shift) : String(BigInt(exponent) + BigInt(shift))

/** Whether the nearest double, written as short as possible, has the decimal value that the text has. */
function isDouble(text: string): boolean {
  const written = String(Number(text))
  return written === text || decimalOf(written) === decimalOf(text)
}

/**
 * A number of JSON that no double stands for, with its digits. In arithmetic it counts as the nearest double.
 * `JSON.stringify` writes its digits as a string; `stringifyJson` writes them as they are.
 */
export class ExactNumber extends Number {
  // Private: with properties of its own, it would pass for an object of JSON.
  readonly #text: string
  #decimal: string | undefined

  /** @throws RangeError for text that is not a number of JSON, is beyond the largest double, or is too long */
  constructor(text: string) {
    super(text)
    const isNumber = text.length <= maxNumberLength && shape.test(text) && Number.isFinite(this.valueOf())
    if (!isNumber) throw new RangeError(`not a number of JSON: ${text.slice(0, 40)}`)
    this.#text = text
  }

  /** As JSON spells it. */
  get text(): string {
    return this.#text
  }

  /** Another spelling, which is equal for equal decimal values. */
  get decimal(): string {
    return (this.#decimal ??= decimalOf(this.#text) ?? this.#text)
  }

  override toString(): string {
    return this.#text
  }

  toJSON(): string {
    return this.#text
  }
}

/** Gives a number that a double stands for as a double, and any other one with its digits. */
export const readNumber = (text: string): number | ExactNumber =>
  isDouble(text) ? Number(text) : new ExactNumber(text)

/** Whether a JSON text may hold a number that no double stands for, or one that is too long. Text in strings may look like one. */
export function mayHoldExactNumbers(json: string): boolean {
  for (const [text] of json.matchAll(suspicious))
    if (text.length > maxNumberLength || !isDouble(text)) return true
  return false
}
