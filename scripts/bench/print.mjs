const mark = (isMet) => (isMet ? '✔' : '✘')

export const heading = (text) => console.log(`\n${text}`)

/**
 * Prints one figure.
 * @param value as it is measured
 * @param most aim, in the same unit
 */
export function figure(label, value, { unit = '', digits = 0, most, note = '' } = {}) {
  const text = `${value.toFixed(digits)}${unit}`
  const aim = most === undefined ? '' : `  aim ≤ ${most}${unit} ${mark(value <= most)}`
  console.log(`  ${label.padEnd(52)}${text.padStart(10)}${aim}${note === '' ? '' : `  ${note}`}`)
}
