import * as v from 'valibot'

/**
 * The form of what a pack's modules export. Only authors pay for it: our own lessons are held against it by `check`, not when they are opened.
 * Names and texts are looked at by the other rules, which can say more.
 */
const lineMatch = v.union([v.string(), v.instance(RegExp)])
const comparison = v.picklist(['<', '<=', '=', '>=', '>', '!='])
const range = v.object({ from: v.optional(v.string()), before: v.optional(v.string()) })

const condition: v.GenericSchema = v.lazy(() =>
  v.variant('is', [
    v.object({ is: v.literal('printed'), line: lineMatch }),
    v.object({ is: v.literal('before'), first: lineMatch, second: lineMatch }),
    v.object({ is: v.literal('lineAt'), position: v.number(), line: lineMatch }),
    v.object({ is: v.literal('count'), line: lineMatch, compare: comparison, times: v.number() }),
    v.object({
      is: v.literal('value'),
      name: v.string(),
      compare: comparison,
      than: v.union([v.number(), v.object({ value: v.string(), times: v.optional(v.number()) })]),
    }),
    v.object({ is: v.literal('exited'), code: v.number() }),
    v.object({ is: v.literal('chose'), choice: v.string() }),
    v.object({ is: v.literal('answered'), compare: comparison, than: v.number() }),
    v.object({ is: v.literal('saidDepends') }),
    v.object({ is: v.literal('not'), condition }),
    v.object({ is: v.literal('all'), conditions: v.array(condition) }),
    v.object({ is: v.literal('any'), conditions: v.array(condition) }),
  ]),
)

const runChoice = v.object({ id: v.string(), text: v.string(), holds: condition, why: v.string() })

const prediction = v.variant('kind', [
  v.object({ kind: v.literal('order'), ask: v.optional(v.string()), distractors: v.optional(v.array(v.string())) }),
  v.object({ kind: v.literal('lines'), ask: v.optional(v.string()), distractors: v.array(v.string()) }),
  v.object({ kind: v.literal('choice'), ask: v.string(), choices: v.array(runChoice), mayDepend: v.optional(v.boolean()) }),
  v.object({
    kind: v.literal('number'),
    ask: v.string(),
    value: v.string(),
    tolerance: v.optional(v.union([v.object({ within: v.number() }), v.object({ factor: v.number() })])),
  }),
  v.object({ kind: v.literal('text'), ask: v.optional(v.string()), mayDepend: v.optional(v.boolean()) }),
])

const rules = [
  v.object({ kind: v.literal('exact'), that: v.optional(condition) }),
  v.object({ kind: v.literal('oneOf'), outcomes: v.array(v.array(v.string())) }),
  v.object({ kind: v.literal('unordered'), that: v.optional(condition) }),
  v.object({ kind: v.literal('partialOrder'), pairs: v.array(v.tuple([v.string(), v.string()])) }),
  v.object({ kind: v.literal('measured'), relations: v.array(condition) }),
] as const

const contract = v.variant('kind', [
  ...rules,
  v.object({
    kind: v.literal('byNode'),
    cases: v.array(v.object({ node: v.optional(range), contract: v.variant('kind', [...rules]) })),
  }),
])

const why = v.union([
  v.object({ line: lineMatch, text: v.string(), when: v.optional(condition), node: v.optional(range) }),
  v.object({ value: v.string(), text: v.string(), when: v.optional(condition), node: v.optional(range) }),
])
const misconception = v.object({ when: condition, say: v.string() })
const values = v.record(v.string(), v.object({ pattern: v.instance(RegExp), unit: v.optional(v.string()), label: v.optional(v.string()) }))
const masks = v.array(v.object({ pattern: v.instance(RegExp), as: v.string() }))
const names = v.array(v.string())

const variant = v.object({
  id: v.string(),
  rename: v.optional(v.record(v.string(), v.string())),
  file: v.optional(v.string()),
  title: v.optional(v.string()),
  teaches: v.optional(v.string()),
  prediction: v.optional(prediction),
  contract: v.optional(contract),
  hint: v.optional(v.string()),
  why: v.optional(v.array(why)),
  misconceptions: v.optional(v.array(misconception)),
  values: v.optional(values),
  masks: v.optional(masks),
  exitCode: v.optional(v.number()),
})

const demo = v.object({
  id: v.string(),
  title: v.string(),
  file: v.string(),
  teaches: v.string(),
  prediction,
  contract,
  hint: v.string(),
  why: v.array(why),
  misconceptions: v.array(misconception),
  values: v.optional(values),
  masks: v.optional(masks),
  needs: v.optional(
    v.object({
      cores: v.optional(v.number()),
      platforms: v.optional(names),
      node: v.optional(range),
      packages: v.optional(names),
      servers: v.optional(v.array(v.picklist(['redis', 'mongodb']))),
      programs: v.optional(names),
    }),
  ),
  writesStderr: v.optional(v.boolean()),
  exitCode: v.optional(v.number()),
  timeLimitMs: v.optional(v.number()),
  variants: v.optional(v.array(variant)),
})

const asked = {
  id: v.string(),
  ask: v.string(),
  see: v.union([v.object({ demo: v.string() }), v.object({ section: v.string() })]),
}
const choices = v.array(v.object({ id: v.string(), text: v.string(), right: v.optional(v.boolean()), why: v.string() }))
const code = v.optional(v.string())

const question = v.union([
  v.object({ ...asked, code, kind: v.optional(v.picklist(['single', 'several'])), choices }),
  v.object({
    ...asked,
    code,
    kind: v.literal('short'),
    accept: names,
    why: v.string(),
    wrong: v.array(v.object({ answers: names, why: v.string() })),
  }),
  v.object({
    ...asked,
    code,
    kind: v.literal('order'),
    items: v.array(v.object({ id: v.string(), text: v.string() })),
    why: v.string(),
    wrong: v.array(v.object({ first: v.string(), second: v.string(), why: v.string() })),
  }),
  v.object({
    ...asked,
    kind: v.literal('line'),
    code: v.string(),
    lines: v.array(v.object({ line: v.number(), right: v.optional(v.boolean()), why: v.string() })),
  }),
  v.object({
    ...asked,
    kind: v.literal('run'),
    code: v.string(),
    module: v.optional(v.picklist(['module', 'commonjs'])),
    choices: v.array(runChoice),
  }),
])

const lesson = v.object({ demos: v.array(demo), questions: v.array(question) })

const isFunction = v.custom<() => Promise<unknown>>((input) => typeof input === 'function', 'a function was expected')

const pack = v.object({
  name: v.string(),
  format: v.literal(1),
  lessons: v.array(
    v.object({
      id: v.string(),
      title: v.string(),
      summary: v.string(),
      minutes: v.number(),
      demos: v.number(),
      load: v.optional(isFunction),
      interview: v.optional(v.object({ questions: v.number(), load: isFunction })),
    }),
  ),
  placement: v.optional(v.array(v.object({ lesson: v.string(), question: v.string() }))),
  extras: v.optional(
    v.array(v.object({ id: v.string(), what: v.string(), packages: v.record(v.string(), v.string()), megabytes: v.number() })),
  ),
})

/** What is wrong with a value's form, one sentence each, with the place: `demos.3.hint: …`. Empty: nothing. */
export const lessonFaults = (value: unknown): readonly string[] => faults(lesson, value)
export const packFaults = (value: unknown): readonly string[] => faults(pack, value)

function faults(schema: v.GenericSchema, value: unknown): readonly string[] {
  const result = v.safeParse(schema, value)
  if (result.success) return []
  return result.issues.map((issue) => `${v.getDotPath(issue) ?? 'the default export'}: ${issue.message}`)
}
