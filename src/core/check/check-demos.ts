import type { Condition } from '../condition.ts'
import type { ContractRule } from '../contract.ts'
import type { Demo, Lesson, LessonEntry } from '../lesson.ts'
import { varyDemo } from '../variant.ts'
import { canMatch } from './can-match.ts'
import { checkChoices } from './check-choices.ts'
import { namesIn } from './condition-names.ts'
import { beginning, isBlank, repeated, reporter, type Problem, type Report } from './problem.ts'

/** The rules of demos that need no run. `files` are the names in the lesson's demos folder. */
export function checkDemos(entry: LessonEntry, lesson: Lesson, files: readonly string[]): readonly Problem[] {
  const problems: Problem[] = []
  if (entry.demos !== lesson.demos.length) {
    reporter(
      problems,
      entry.id,
      'index',
    )('demo-count', `The pack's index says ${entry.demos} demos, the lesson has ${lesson.demos.length}. The menu shows the index's number.`)
  }
  for (const id of repeated(lesson.demos.map((demo) => demo.id))) {
    reporter(problems, entry.id, `demo ${id}`)('duplicate-id', `Two demos are called "${id}". Attempts are kept by that name.`)
  }
  for (const demo of lesson.demos) {
    checkDemo(demo, files, reporter(problems, entry.id, `demo ${demo.id}`))
    checkVariants(demo, files, problems, entry.id)
  }
  const used = new Set(
    lesson.demos.flatMap((demo) => [demo, ...(demo.variants ?? [])]).flatMap(({ file }) => (file === undefined ? [] : [stem(file)])),
  )
  for (const file of files.filter((name) => /\.[mc]?ts$/.test(name) && !used.has(stem(name)) && !isNeighbour(name, used))) {
    reporter(problems, entry.id, `demos/${file}`)('unused-file', 'No demo uses this file. Add it to the lesson, or delete it.')
  }
  return problems
}

function checkVariants(demo: Demo, files: readonly string[], problems: Problem[], lesson: string): void {
  const { variants = [] } = demo
  for (const id of repeated(variants.map((variant) => variant.id)))
    reporter(problems, lesson, `demo ${demo.id}`)('duplicate-id', `Two variants are called "${id}".`)
  for (const variant of variants) {
    const report = reporter(problems, lesson, `demo ${demo.id} as ${variant.id}`)
    if (variant.rename === undefined && variant.file === undefined)
      report('variant-unchanged', 'It changes nothing: give it other words (rename) or another program (file).')
    checkDemo({ ...varyDemo(demo, variant), id: demo.id }, files, report)
  }
}

const stem = (file: string): string => file.replace(/\.[mc]?[jt]s$/, '')

/** `worker-pool.worker.mts` belongs to `worker-pool.mts`. */
function isNeighbour(file: string, used: ReadonlySet<string>): boolean {
  return [...used].some((name) => stem(file).startsWith(`${name}.`))
}

function checkDemo(demo: Demo, files: readonly string[], report: Report): void {
  if (!/^[a-z\d]+(-[a-z\d]+)*$/.test(demo.id))
    report('bad-id', `"${demo.id}" is not kebab-case. Ids are typed on the command line: lower case letters, digits and hyphens.`)
  if (!/\.[mc]ts$/.test(demo.file))
    report('bad-extension', `"${demo.file}" must end in .mts (ES module) or .cts (CommonJS): the order of output depends on it.`)
  if (!files.includes(demo.file)) report('file-missing', `There is no file demos/${demo.file}.`)
  for (const [field, text] of Object.entries({ title: demo.title, teaches: demo.teaches, hint: demo.hint })) {
    if (isBlank(text)) report('text-missing', `It has no ${field}.`)
  }
  if (demo.misconceptions.length === 0)
    report('no-misconception', 'It names no misconception. What do people wrongly believe here, and what do you say to them?')
  if (demo.misconceptions.some(({ say }) => isBlank(say))) report('misconception-silent', 'A misconception says nothing.')
  for (const { say } of demo.misconceptions.filter(({ when }) => !canMatch(when, demo.prediction)))
    report(
      'misconception-never',
      `No answer to this prediction can be the misconception "${beginning(say)}". Look at what its "when" asks for.`,
    )
  if (demo.why.length === 0) report('no-why', 'It explains no line. Give a why for every line it can print.')
  if (demo.why.some(({ text }) => isBlank(text))) report('why-empty', 'A why says nothing.')
  checkPrediction(demo, report)
  checkContract(demo, report)
  checkNames(demo, report)
}

function checkPrediction({ prediction, values = {} }: Demo, report: Report): void {
  if ('ask' in prediction && isBlank(prediction.ask)) report('ask-missing', 'Its prediction asks nothing.')
  switch (prediction.kind) {
    case 'number':
      if (values[prediction.value] === undefined)
        report('value-unknown', `It asks for the value "${prediction.value}", which is not among its values.`)
      return
    case 'order':
    case 'lines': {
      const { distractors = [] } = prediction
      if (prediction.kind === 'lines' && distractors.length === 0)
        report('no-distractors', 'Every line prints, so picking all of them is always right. Add lines that do not print.')
      for (const line of repeated(distractors)) report('same-tile', `The distractor "${line}" stands twice: two tiles that look the same.`)
      return
    }
    case 'choice':
      if (prediction.choices.some(({ id }) => /^depends$/i.test(id)))
        report('bad-id', 'A choice cannot be called "depends": that word is an answer of its own (mayDepend offers it).')
      for (const { id } of prediction.choices.filter((one) => /^\d+$/.test(one.id)))
        report('bad-id', `A choice cannot be called "${id}": numbers stand for places in the list, which is shuffled.`)
      return checkChoices(prediction.choices, report)
    case 'text':
  }
}

function rulesOf({ contract }: Demo): readonly ContractRule[] {
  return contract.kind === 'byNode' ? contract.cases.map((one) => one.contract) : [contract]
}

function checkContract(demo: Demo, report: Report): void {
  if (rulesOf(demo).length === 0) report('contract-empty', 'Its contract has no case.')
  for (const rule of rulesOf(demo)) {
    if (rule.kind === 'oneOf' && rule.outcomes.length === 0) report('contract-empty', 'oneOf lists no outcome.')
    if (rule.kind === 'oneOf' && repeated(rule.outcomes.map((lines) => lines.join('\n'))).length > 0)
      report('outcome-twice', 'oneOf lists the same outcome twice.')
    if (rule.kind === 'partialOrder' && rule.pairs.length === 0) report('contract-empty', 'partialOrder states no pair: use unordered.')
    if (rule.kind === 'measured' && rule.relations.length === 0)
      report('contract-empty', 'measured states no relation, so nothing is promised.')
    if (rule.kind === 'measured' && Object.keys(demo.values ?? {}).length === 0)
      report('value-unknown', 'measured needs values to speak about.')
  }
}

/** Names that a condition uses and nobody defines make it silently false for ever. */
function checkNames(demo: Demo, report: Report): void {
  const choices = demo.prediction.kind === 'choice' ? demo.prediction.choices : []
  const known = { values: Object.keys(demo.values ?? {}), choices: choices.map(({ id }) => id) }
  for (const { when } of demo.misconceptions) say(when, 'A misconception')
  for (const { holds, id } of choices) onOutput(holds, `The choice "${id}"`)
  for (const { when } of demo.why) if (when !== undefined) onOutput(when, 'A why')
  for (const why of demo.why)
    if ('value' in why && !known.values.includes(why.value))
      report('value-unknown', `A why explains the value "${why.value}", which is not among its values.`)
  for (const rule of rulesOf(demo)) {
    if (rule.kind === 'measured') rule.relations.forEach((relation) => onOutput(relation, 'The contract'))
    if ((rule.kind === 'exact' || rule.kind === 'unordered') && rule.that !== undefined) onOutput(rule.that, 'The contract')
  }

  function onOutput(condition: Condition, who: string): void {
    if (namesIn(condition).looksAtAnswer) report('condition-misplaced', `${who} looks at the learner's answer; only misconceptions can.`)
    say(condition, who)
  }
  function say(condition: Condition, who: string): void {
    const names = namesIn(condition)
    for (const name of names.values.filter((name) => !known.values.includes(name)))
      report('value-unknown', `${who} speaks of the value "${name}", which is not among its values.`)
    for (const name of names.choices.filter((name) => !known.choices.includes(name)))
      report('choice-unknown', `${who} speaks of the choice "${name}", which the prediction does not have.`)
  }
}
