import type { Context } from '../context.ts'
import { actions } from '../core/actions.ts'
import type { Terminal } from '../core/terminal.ts'
import { nextQuestion, type NextQuestion } from '../core/trace/next-question.ts'
import { longPlace, phaseNames, sayWhy } from '../core/trace/say-why.ts'
import type { Step, Trace } from '../core/trace/trace.ts'
import { printedLine } from '../core/view/text/printed.ts'
import { wrap } from '../core/view/text/wrap.ts'
import { traceNotes, traceTitle } from '../core/view/trace/notes.ts'
import { renderState } from '../core/view/trace/state.ts'
import { openTerminal } from './open-terminal.ts'
import { proseWidth } from './study.ts'

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
  let [asked, right] = [0, 0]
  terminal.print(wrap(theme.bold(traceTitle(trace)), width))
  for (const [index, step] of trace.steps.entries()) {
    const question = nextQuestion(trace, index)
    if (question !== undefined) {
      terminal.print()
      const reply = await terminal.choose({ message: 'What runs next?', options: question.options, actions: [skip, actions.quit] })
      if ('action' in reply && reply.action === actions.quit.id) break
      if ('value' in reply) {
        asked++
        if (reply.value === question.right) right++
        terminal.print(wrap(verdict(reply.value, question, step, terminal), width))
      }
    } else if (index > 0 && (await terminal.act([actions.next, actions.quit])) === actions.quit.id) break
    terminal.print(`\n${drawStep(step, trace, source, terminal)}`)
  }
  terminal.print(`\n${traceNotes(trace, { theme, width })}`)
  if (asked > 0) terminal.print(wrap(theme.bold(`You knew what runs next ${right} of ${asked} times.`), width))
}

function verdict(answer: string, { right, possible, options }: NextQuestion, step: Step, { theme }: Terminal): string {
  const { symbols } = theme
  const is = options.find(({ id }) => id === right)?.text ?? ''
  if (answer === right) return theme.right(`${symbols.right} Right: ${reason(step)}.`)
  if (possible.includes(answer))
    return theme.possible(`${symbols.possible} It could have been; this time it was: ${is}. ${sentence(step.orderWhy)}`)
  return theme.wrong(`${symbols.wrong} It was: ${is}. ${sentence(reason(step))}`)
}

const reason = ({ orderGuaranteed, orderWhy }: Step): string => (orderGuaranteed === false ? `this time; ${orderWhy}` : orderWhy)
const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`

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
