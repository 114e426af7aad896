import { isBlank, repeated, type Report } from './problem.ts'

/** What is offered to choose from, in a question or a prediction. */
interface OfferedChoice {
  readonly id: string
  readonly text: string
  readonly why: string
}

/** The rules of choices, wherever they are offered. */
export function checkChoices(choices: readonly OfferedChoice[], report: Report): void {
  if (choices.length < 2) report('too-few-choices', `It has ${choices.length} choice(s). A question needs at least two.`)
  for (const id of repeated(choices.map((choice) => choice.id))) report('duplicate-id', `Two choices are called "${id}".`)
  for (const text of repeated(choices.map((choice) => choice.text.trim()))) report('same-choice', `Two choices say the same: "${text}".`)
  for (const { id, why, text } of choices) {
    if (/[+,=]/.test(id)) report('bad-id', `The choice "${id}" has +, a comma or = in its name: they join answers on the command line.`)
    if (isBlank(text)) report('choice-empty', `The choice "${id}" has no text.`)
    if (isBlank(why))
      report(
        'choice-without-why',
        `The choice "${id}" has no explanation. Whoever picks it must learn why it is wrong (or right): that is where the learning happens.`,
      )
    if (/\b(all|none) of the above\b/i.test(text))
      report('all-of-the-above', `The choice "${id}" says "${text}". Choices are shuffled, so "above" means nothing.`)
  }
}
