import type { Context } from '../context.ts'
import { suggest } from '../core/names.ts'
import { sectionId } from '../core/steps.ts'
import { renderMarkdown, sectionsOf } from '../core/view/prose/markdown.ts'
import { UserError } from '../errors.ts'
import { detectUnicode } from '../io/terminal/detect-unicode.ts'
import { createTheme, detectColour } from '../io/terminal/theme.ts'
import { readProse } from '../io/packs.ts'
import { findLesson } from '../steps/find.ts'

/** A lesson's prose: drawn for a terminal, as Markdown for a pipe. */
export async function show(options: { readonly lesson: string; readonly section?: string }, context: Context): Promise<number> {
  const lesson = await findLesson(context, options.lesson)
  const sections = sectionsOf(readProse(lesson))
  const wanted =
    options.section === undefined ? sections : sections.filter(({ title }) => sectionId(title) === sectionId(options.section ?? ''))
  if (wanted.length === 0) {
    const ids = sections.map(({ title }) => sectionId(title))
    throw new UserError(`"${options.lesson}" has no section "${options.section}".`, {
      hint: suggest(options.section ?? '', ids, `Its sections: ${ids.join(', ')}.`),
    })
  }
  const { stdout, env, platform } = context
  const markdown = `# ${lesson.entry.title}\n\n${wanted.map(({ title, markdown }) => `## ${title}\n\n${markdown.trim()}\n`).join('\n')}`
  if (!stdout.isTTY) {
    stdout.write(markdown)
    return 0
  }
  const theme = createTheme({ colourLevel: detectColour(env, stdout.isTTY), unicode: detectUnicode(env, platform) })
  stdout.write(`${renderMarkdown(markdown, { theme, width: Math.min(88, stdout.columns || 80) })}\n`)
  return 0
}
