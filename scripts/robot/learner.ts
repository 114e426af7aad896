import type { Context } from '../../src/context.ts'
import { decide } from '../../src/core/condition.ts'
import { evidenceOf } from '../../src/core/grade/evidence.ts'
import { outputLines } from '../../src/core/grade/output-lines.ts'
import type { Demo } from '../../src/core/lesson.ts'
import { lineOf } from '../../src/core/quiz/options.ts'
import type { Question } from '../../src/core/quiz/question.ts'
import type { LoadedLesson } from '../../src/io/packs.ts'
import { evidenceOfRun, runQuestion } from '../../src/steps/quiz/ask-question.ts'
import { prepare } from '../../src/steps/run/prepare.ts'
import { runDemo } from '../../src/steps/run/run-demo.ts'

/** What somebody wants to answer; how it is typed is the terminal's affair. Texts are those of options and tiles, as `flat` has them. */
export type Wish =
  /** Nothing was asked: on. */
  | { readonly kind: 'on' }
  | { readonly kind: 'one'; readonly text: string }
  | { readonly kind: 'some'; readonly texts: readonly string[] }
  | { readonly kind: 'order'; readonly texts: readonly string[] }
  | { readonly kind: 'typed'; readonly lines: readonly string[] }

export type Learner = (shown: string) => Promise<Wish>

/** Somebody who knows everything about a lesson, by running each demo first. What is asked is read from the screen. */
export function whoKnows(context: Context, lesson: LoadedLesson): Learner {
  let demo: Demo | undefined
  return async (shown) => {
    const titles = [...shown.matchAll(/(Demo|Question|Once more) \d+ of \d+:? *([^\n]*(?:\n[^\n]+)?)/g)]
    const [, what, title = ''] = titles.at(-1) ?? []
    // One title may be the beginning of another.
    const longestFirst = lesson.demos.toSorted((one, other) => other.title.length - one.title.length)
    if (what === 'Demo') demo = longestFirst.find((one) => flat(title).startsWith(flat(one.title))) ?? demo
    if (what !== undefined && what !== 'Demo') demo = undefined
    // A prompt for text has its keys behind esc.
    const typing = /\besc other keys\s*$/.test(shown)
    if (demo !== undefined) return typing || /\bh:? hint\b/.test(shown) ? knowDemo(context, lesson, demo) : { kind: 'on' }
    const asked = flat(shown.slice(titles.at(-1)?.index ?? 0))
    const question = lesson.questions.find(({ ask }) => asked.includes(flat(ask)))
    return question !== undefined && (typing || /\bs:? skip\b/.test(shown)) ? knowQuestion(context, lesson, question) : { kind: 'on' }
  }
}

async function knowDemo(context: Context, lesson: LoadedLesson, demo: Demo): Promise<Wish> {
  const { prediction } = demo
  const prepared = await prepare(context, lesson, demo)
  try {
    const run = await runDemo({ context, demo, prepared })
    const lines = outputLines(run.stdout)
    const evidence = evidenceOf(run, demo)
    switch (prediction.kind) {
      case 'choice':
        return { kind: 'one', text: flat(prediction.choices.find((choice) => decide(choice.holds, evidence))?.text ?? '') }
      case 'number':
        return { kind: 'typed', lines: [String(evidence.values[prediction.value] ?? 0)] }
      case 'order':
        return { kind: 'order', texts: lines.map(flat) }
      case 'lines':
        return { kind: 'some', texts: lines.map(flat) }
      case 'text':
        // An empty line ends it.
        return { kind: 'typed', lines: [...lines, ''] }
    }
  } finally {
    await prepared.dispose()
  }
}

async function knowQuestion(context: Context, lesson: LoadedLesson, question: Question): Promise<Wish> {
  switch (question.kind) {
    case 'short':
      return { kind: 'typed', lines: [question.accept[0] ?? ''] }
    case 'order':
      return { kind: 'order', texts: question.items.map(({ text }) => flat(text)) }
    case 'line': {
      const line = question.lines.find(({ right }) => right === true)?.line ?? 1
      return { kind: 'one', text: flat(`line ${line}: ${lineOf(question.code, line)}`) }
    }
    case 'run': {
      const evidence = evidenceOfRun(await runQuestion(context, lesson, question))
      return { kind: 'one', text: flat(question.choices.find(({ holds }) => decide(holds, evidence))?.text ?? '') }
    }
    case 'several':
      return { kind: 'some', texts: question.choices.flatMap(({ text, right }) => (right === true ? [flat(text)] : [])) }
    default:
      return { kind: 'one', text: flat(question.choices.find(({ right }) => right === true)?.text ?? '') }
  }
}

/** Without what wrapping and highlighting do to a text. */
export function flat(text: string): string {
  return text.replaceAll('`', '').replaceAll(/\s+/g, ' ').trim()
}
