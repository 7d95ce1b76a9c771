/** Equal to the version in package.json, a file that a bundle may not find. */
export const version = '1.0.0'
