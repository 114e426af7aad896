/** Whether box-drawing characters and ✔ can be expected to show. */
export function detectUnicode(env: Readonly<NodeJS.ProcessEnv>, platform: NodeJS.Platform): boolean {
  if (platform === 'win32') return Boolean(env['WT_SESSION']) || env['TERM_PROGRAM'] === 'vscode' || env['TERM'] === 'xterm-256color'
  if (env['TERM'] === 'linux' || env['TERM'] === 'dumb') return false
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG']
  // Without a locale (containers, CI) the terminal is UTF-8 all the same, nearly always; only a locale that says otherwise counts.
  // C says so: who sets it asks every program for plain ASCII.
  return locale === undefined || locale === '' || /utf-?8/i.test(locale)
}
