/** Stands in for string-width in the bundle: the same answers, much quicker to load. */
export { default } from 'fast-string-width'
