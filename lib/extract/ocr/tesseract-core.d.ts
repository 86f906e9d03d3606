/** The package brings no types; what of it is used is said in `recogniser.ts`. */
declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  const start: (options: object) => Promise<unknown>;
  export default start;
}
