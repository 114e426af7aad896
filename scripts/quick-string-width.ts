/** Stands in for string-width in the bundle: the same answers, much quicker to load. */
export { widthOf as default } from '../src/core/view/text/width.ts'
