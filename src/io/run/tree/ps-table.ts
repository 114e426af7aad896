/** One process, as ps shows it. */
export interface TableProcess {
  readonly pid: number
  readonly parent: number
  readonly group: number
  readonly residentBytes: number
  /** Its start, to the second. */
  readonly started: string
  /** Milliseconds since 1970, to the second. */
  readonly startedAt: number
  readonly dead: boolean
  /** The command line, followed by the environment where ps shows it. */
  readonly command: string
}

/** What ps is asked for. Only Apple's ps shows the environment with -E. */
export function psArguments(platform: NodeJS.Platform): readonly string[] {
  return ['-A', ...(platform === 'darwin' ? ['-E'] : []), '-ww', '-o', 'pid=,ppid=,pgid=,rss=,stat=,lstart=,command=']
}

/** The processes in what ps printed under LC_ALL=C. */
export function parsePsTable(text: string): TableProcess[] {
  const rows: TableProcess[] = []
  for (const line of text.split('\n')) {
    const match = row.exec(line)
    if (match === null) continue
    const [, pid, parent, group, kilobytes, state = '', started = '', command = ''] = match
    rows.push({
      pid: Number(pid),
      parent: Number(parent),
      group: Number(group),
      residentBytes: Number(kilobytes) * 1024,
      started,
      startedAt: Date.parse(started),
      dead: state.startsWith('Z'),
      command,
    })
  }
  return rows
}

/** lstart is `Sun Nov 23 01:03:57 2025`. */
const row = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(\w{3}\s+\w{3}\s+\d+\s+[\d:]{8}\s+\d{4})\s*(.*)$/
