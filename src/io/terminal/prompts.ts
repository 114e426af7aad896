/** Loaded by the first prompt and not before: Inquirer is a good part of the start. */
export { actPrompt } from './act-prompt.ts'
export { choosePrompt } from './choose-prompt.ts'
export { linePrompt } from './line-prompt.ts'
export { orderPrompt } from './order-prompt.ts'
export { pickPrompt } from './pick-prompt.ts'
export { searchPrompt } from './search-prompt.ts'
