/** Equal to package.json's, which a bundle cannot rely on finding. */
export const version = '1.0.0'
