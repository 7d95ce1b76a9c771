/** `npm run proof` tries each property as often as its test says, `npm test` a fifth as often. */
const share = process.env['PROPERTY_RUNS'] === 'all' ? 1 : 0.2

/** How often a property of a file `*.properties.ts` is tried. */
export const runs = (count: number): { readonly numRuns: number } => ({ numRuns: Math.ceil(share * count) })
