import { Command, CommanderError, InvalidArgumentError, Option, type Help } from 'commander'
import type { Context } from './context.ts'
import { suggest } from './core/names.ts'
import { UserError } from './errors.ts'
import { version } from './version.ts'

/** Reads a command line and does what it says. Resolves to the exit code; throws what the command throws. */
export async function parseCommandLine(argv: readonly string[], context: Context): Promise<number> {
  let exitCode = 0
  try {
    await buildProgram(argv, context, (code) => (exitCode = code)).parseAsync([...argv], { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    throw error
  }
}

/** Beside its name a description has no room in a narrow terminal: it stands below. */
const narrowHelp = {
  minWidthToWrap: 20,
  formatItem: (term: string, _termWidth: number, description: string, help: Help): string =>
    [
      `  ${term}`,
      ...help
        .boxWrap(description, (help.helpWidth ?? 80) - 6)
        .split('\n')
        .map((row) => `      ${row}`),
    ].join('\n'),
}

/**
 * The command line: what can be typed, and what it leads to. A command's own code is loaded when it is called.
 * `done` is given the exit code. Of many commands only the one that `argv` names is declared: it is all that a call needs.
 */
function buildProgram(argv: readonly string[], context: Context, done: (exitCode: number) => void): Command {
  const program = new Command('node-concepts')
    .description('Learn Node.js by predicting what real programs do, and seeing what they really do.')
    .version(version, '-V, --version', 'print the version')
    .addOption(new Option('--plain', 'numbered choices and one answer per line: for screen readers, pipes and scripts'))
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .showSuggestionAfterError(true)
    .configureOutput({
      writeOut: (text) => context.stdout.write(text),
      writeErr: (text) => context.stderr.write(text),
      outputError: (text, write) =>
        write(`${text.replace(/^error: /, '').replace(/^./, (first) => first.toUpperCase())}See node-concepts --help.\n`),
    })
    .configureHelp(context.stdout.isTTY && context.stdout.columns < 72 ? narrowHelp : {})
    .exitOverride()

  const world = (): Context => (program.opts<{ plain?: boolean }>().plain === true ? { ...context, plain: true } : context)
  const command = (name: string, description: string, example: string): Command =>
    program.command(name).description(description).addHelpText('after', `\nExample:\n  $ node-concepts ${example}\n`)
  const json = new Option('--json', 'print one JSON document')
  const times = new Option('--times <n>', 'run it so many times and show how often each outcome came').argParser(wholeNumber(1, 1000))
  const seed = new Option('--seed <n>', 'shuffle with this seed').argParser(wholeNumber(0, 2 ** 31 - 1))

  const declare: Readonly<Record<string, () => void>> = {
    learn: () => {
      command('learn', 'take a lesson; without a name: the menu. This is the default', 'learn event-loop')
        .argument('[lesson]', 'the lesson to open')
        .action(async (lesson: string | undefined) => done(await (await import('./commands/learn.ts')).learn({ lesson }, world())))
    },
    list: () => {
      command('list', 'the lessons, and how far you are', 'list --json')
        .addOption(json)
        .action(async (options: { json?: boolean }) => done(await (await import('./commands/list.ts')).list(options, world())))
    },
    show: () => {
      command('show', "a lesson's text, to read or to pipe", 'show event-loop --section analogy')
        .argument('<lesson>')
        .option('--section <name>', 'only this section')
        .action(async (lesson: string, options: { section?: string }) =>
          done(await (await import('./commands/show.ts')).show({ lesson, ...options }, world())),
        )
    },
    run: () => {
      command('run', 'run a demo, or a file of your own, and show exactly what plain node prints', 'run event-loop/race --times 20')
        .argument('<target>', 'lesson/demo, or the path of a .mts, .cts, .ts, .mjs, .cjs or .js file')
        .addOption(times)
        .option('--edit', 'edit a copy first (in $VISUAL or $EDITOR) and run the copy')
        .option('--fetch', 'fetch the packages it needs without asking')
        .addOption(json)
        .action(async (target: string, options: { times?: number; edit?: boolean; json?: boolean }) =>
          done(await (await import('./commands/run.ts')).run({ target, ...options }, world())),
        )
    },
    predict: () => {
      command('predict', 'predict one demo, then see it run', 'predict event-loop/first-steps')
        .argument('<demo>', 'lesson/demo')
        .option('--answer <answer>', 'tile ids joined by commas, a choice id, a number, the text, or depends')
        .option('--fetch', 'fetch the packages it needs without asking')
        .addOption(seed)
        .addOption(json)
        .action(async (demo: string, options: { answer?: string; fetch?: boolean; seed?: number; json?: boolean }) =>
          done(await (await import('./commands/predict.ts')).predict({ demo, ...options }, world())),
        )
    },
    quiz: () => {
      command('quiz', 'self-check questions of a lesson', 'quiz event-loop')
        .argument('[lesson]')
        .option('--answers <answers>', 'question=choice pairs joined by commas, or choice ids or numbers in the order of the questions')
        .addOption(seed)
        .addOption(json)
        .action(async (lesson: string | undefined, options: { answers?: string; seed?: number; json?: boolean }) =>
          done(await (await import('./commands/quiz.ts')).quiz({ lesson, ...options }, world())),
        )
    },
    review: () => {
      command('review', 'what is due today: predictions and questions that come back before you forget them', 'review')
        .addOption(new Option('--limit <n>', 'at most so many cards').argParser(wholeNumber(1, 500)))
        .addOption(seed)
        .addOption(json)
        .action(async (options: { limit?: number; seed?: number; json?: boolean }) =>
          done(await (await import('./commands/review.ts')).review(options, world())),
        )
    },
    interview: () => {
      command('interview', 'a mock interview: answer, tick what you said, see what was missing', 'interview --lesson streams --clock')
        .addOption(new Option('--questions <n>', 'so many questions; 6 when left out').argParser(wholeNumber(1, 100)))
        .option('--lesson <id>', 'only questions about this lesson')
        .option('--clock', 'show how long you take')
        .addOption(seed)
        .addOption(json)
        .action(async (options: { questions?: number; lesson?: string; clock?: boolean; seed?: number; json?: boolean }) =>
          done(await (await import('./commands/interview.ts')).interview(options, world())),
        )
    },
    trace: () => {
      command('trace', 'where in the event loop each line of a real run was printed, and why then', 'trace event-loop/race --step')
        .argument('<target>', 'lesson/demo, or the path of a .mts, .cts, .ts, .mjs, .cjs or .js file')
        .argument('[args...]', 'after --: what a file of your own is given')
        .option('--step', 'walk through it, and say before each line what runs next')
        .option('--list', 'sentences instead of lanes; also the form without a terminal')
        .option('--html <file>', 'write a page that needs nothing else')
        .addOption(times)
        .addOption(json)
        .action(
          async (
            target: string,
            args: string[],
            options: { step?: boolean; list?: boolean; html?: string; times?: number; json?: boolean },
          ) => done(await (await import('./commands/trace.ts')).trace({ target, args, ...options }, world())),
        )
    },
    check: () => {
      command('check', 'for authors: every rule a lesson can break, and every demo run for real', 'check ./my-pack --times 20')
        .argument('[pack]', "the pack's folder; the built-in lessons when left out")
        .addOption(new Option('--times <n>', 'run each demo so many times').argParser(wholeNumber(1, 1000)).default(3))
        .option('--under-load', 'with the other cores busy')
        .option('--no-variants', 'without the variants that reviews show: half the time, while you write')
        .option('--only <demo>', 'only demos whose lesson/demo begins so; several are joined by commas')
        .addOption(json)
        .action(
          async (
            pack: string | undefined,
            options: { times?: number; underLoad?: boolean; only?: string; variants?: boolean; json?: boolean },
          ) => done(await (await import('./commands/check.ts')).check({ pack, ...options }, world())),
        )
    },
    doctor: () => {
      command('doctor', 'what works here: Node, terminal, data folder, optional programs', 'doctor')
        .addOption(json)
        .action(async (options: { json?: boolean }) => done(await (await import('./commands/doctor.ts')).doctor(options, world())))
    },
    progress: () => {
      const progress = command('progress', 'what you have learned; the file is yours', 'progress')
        .addOption(json)
        .action(async (options: { json?: boolean }) => done(await (await import('./commands/progress.ts')).progress(options, world())))
      const part = (name: string, description: string, example: string): Command =>
        progress.command(name).description(description).addHelpText('after', `\nExample:\n  $ ${example}\n`)
      part('path', 'where the progress file is', 'cp "$(node-concepts progress path)" backup.jsonl').action(async () =>
        done(await (await import('./commands/progress.ts')).progressPath(world())),
      )
      part('export', 'copy the file, to a file or to stdout', 'node-concepts progress export laptop.jsonl')
        .argument('[file]')
        .action(async (file: string | undefined) => done(await (await import('./commands/progress.ts')).progressExport(file, world())))
      part('import', "add another machine's; nothing is lost or counted twice", 'node-concepts progress import laptop.jsonl')
        .argument('<file>')
        .action(async (file: string) => done(await (await import('./commands/progress.ts')).progressImport(file, world())))
      part('reset', 'begin afresh, with everything or one lesson; a copy is kept', 'node-concepts progress reset streams')
        .argument('[lesson]')
        .option('--yes', 'do not ask')
        .action(async (lesson: string | undefined, options: { yes?: boolean }) =>
          done(await (await import('./commands/progress.ts')).progressReset({ lesson, ...options }, world())),
        )
    },
  }
  const asked = argv.find((word) => !word.startsWith('-'))
  for (const name of asked !== undefined && Object.hasOwn(declare, asked) ? [asked] : Object.keys(declare)) declare[name]?.()

  return program.allowExcessArguments(true).action(async (_options: object, { args: [unknown] }: Command) => {
    if (unknown !== undefined) throw unknownCommand(unknown, Object.keys(declare))
    done(await (await import('./commands/learn.ts')).learn({ lesson: undefined }, world()))
  })
}

function unknownCommand(name: string, names: readonly string[]): UserError {
  return new UserError(`There is no command "${name}".`, { code: 2, hint: suggest(name, names, `The commands: ${names.join(', ')}.`) })
}

function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (!/^\d+$/.test(text) || value < least || value > most)
      throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`)
    return value
  }
}
