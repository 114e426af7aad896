import { actions } from '../../core/actions.ts'
import { renderMarkdown, subsectionsOf } from '../../core/view/prose/markdown.ts'
import { proseWidth, type Move, type Study } from '../study.ts'

/** Shows one section of the prose, a screenful at a time. `first` has nothing to go back to. */
export async function explain(study: Study, title: string, markdown: string, first: boolean): Promise<Move> {
  const { terminal } = study
  const pieces = subsectionsOf(markdown).map((piece) => piece.markdown)
  for (let piece = 0; piece < pieces.length;) {
    if (piece === 0) terminal.print(`${terminal.theme.bold(title)}\n`)
    terminal.print(`${renderMarkdown(pieces[piece] ?? '', { theme: terminal.theme, width: proseWidth(terminal) })}\n`)
    const canGoBack = !(first && piece === 0)
    const more = piece < pieces.length - 1
    const action = await terminal.act([actions.next, ...(canGoBack ? [actions.back] : []), ...(more ? [actions.skip] : []), actions.quit])
    if (action === 'quit') return 'quit'
    if (action === 'skip') return 'next'
    if (action === 'back' && piece === 0) return 'back'
    piece += action === 'back' ? -1 : 1
  }
  return 'next'
}
