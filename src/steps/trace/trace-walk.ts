import type { Context } from '../../context.ts'
import { actions } from '../../core/actions.ts'
import type { Terminal } from '../../core/terminal.ts'
import { gradeNext, nextQuestion } from '../../core/trace/next-question.ts'
import { longPlace, phaseNames, sayWhy } from '../../core/trace/say-why.ts'
import type { Step, Trace } from '../../core/trace/trace.ts'
import { renderCode } from '../../core/view/code/code.ts'
import { printedLine } from '../../core/view/text/printed.ts'
import { wrap } from '../../core/view/text/wrap.ts'
import { traceNotes, traceTitle } from '../../core/view/trace/notes.ts'
import { renderChanged, renderState } from '../../core/view/trace/state.ts'
import { openTerminal } from '../open-terminal.ts'
import { proseWidth } from '../study.ts'

const skip = { ...actions.skip, label: 'show me' }

/** Walks through a trace line by line; before each, the learner says what runs next. */
export async function walkTrace(trace: Trace, source: string, context: Context): Promise<void> {
  const terminal = await openTerminal(context)
  try {
    await walk(trace, source, terminal)
  } finally {
    terminal.close()
  }
}

async function walk(trace: Trace, source: string, terminal: Terminal): Promise<void> {
  const { theme } = terminal
  const width = proseWidth(terminal)
  const score = { asked: 0, right: 0, possible: 0 }
  terminal.print(wrap(theme.bold(traceTitle(trace)), width))
  for (const [index, step] of trace.steps.entries()) {
    const question = nextQuestion(trace, index)
    if (index === 0 && step.phase !== 'main') terminal.print(`\n${drawSilentStart(trace, source, terminal)}`)
    if (question !== undefined) {
      terminal.print(drawMeanwhile(trace, index, terminal))
      const offered = [actions.depends, skip, actions.quit]
      const reply = await terminal.choose({ message: 'What runs next?', options: question.options, actions: offered })
      if ('action' in reply && reply.action === actions.quit.id) break
      const answer = 'value' in reply ? reply.value : reply.action
      if (answer !== skip.id) {
        const { grade, said } = gradeNext(answer, question)
        score.asked++
        if (grade !== 'wrong') score[grade]++
        terminal.print(wrap(theme[grade](`${theme.symbols[grade]} ${said}`), width))
      }
    } else if (index > 0 && (await terminal.act([actions.next, actions.quit])) === actions.quit.id) break
    terminal.print(`\n${drawStep(step, trace, source, terminal)}`)
  }
  terminal.print(`\n${traceNotes(trace, { theme, width })}`)
  const { asked, right, possible } = score
  if (asked === 0) return
  const more = possible > 0 ? ` ${possible} more could have come first.` : ''
  terminal.print(wrap(theme.bold(`You knew what runs next ${right} of ${asked} times.${more}`), width))
}

/** How far the first callback that prints is from the start: a main script that only sets things up. */
function drawSilentStart({ file }: Trace, source: string, terminal: Terminal): string {
  const { theme } = terminal
  const width = proseWidth(terminal)
  const lines = Math.max(8, terminal.rows() - 16)
  return [
    wrap(theme.dim(`${file} has run to its end and printed nothing yet; what it set up runs now.`), width),
    '',
    renderCode(source, { theme, width, numbers: true, from: 1, to: lines }),
  ].join('\n')
}

/** What was queued or done since the line before was printed. */
function drawMeanwhile(trace: Trace, index: number, terminal: Terminal): string {
  const { theme } = terminal
  const step = trace.steps[index]
  const before = trace.steps[index - 1]
  if (step?.queuesBefore === undefined || (before !== undefined && before.lane !== step.lane)) return ''
  const changed = renderChanged(step.queuesBefore, before?.queues, trace, { theme, width: proseWidth(terminal) })
  if (changed === '') return ''
  return `\n${before === undefined ? '' : `${theme.dim('When the next one begins:')}\n`}${changed}\n`
}

function drawStep(step: Step, trace: Trace, source: string, terminal: Terminal): string {
  const { theme } = terminal
  const width = proseWidth(terminal)
  const where = `${phaseNames[step.phase]}, turn ${step.turn}${step.phase === 'main' ? '' : `: ${sayWhy(step, longPlace(trace.file))}`}`
  return [
    theme.dim(theme.symbols.line.repeat(width)),
    wrap(`${theme.bold(`${step.n} of ${trace.steps.length}`)}  ${printedLine(step.text, theme)}`, width, { hanging: '  ' }),
    wrap(theme.dim(where), width, { hanging: '  ' }),
    '',
    // The queues and the question belong on the screen as well.
    renderState(step, trace, source, { theme, width, around: Math.max(2, Math.min(8, Math.floor((terminal.rows() - 22) / 2))) }),
  ].join('\n')
}
