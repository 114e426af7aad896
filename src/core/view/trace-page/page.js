// Walks the steps of the page it is in. The page is whole without it.
;(() => {
  const trace = JSON.parse(document.getElementById('trace').textContent)
  const rows = [...document.querySelectorAll('tbody tr')]
  const status = document.getElementById('status')
  const state = document.getElementById('state')
  const queues = document.getElementById('queues')
  const buttons = Object.fromEntries(['first', 'previous', 'next', 'last', 'all'].map((id) => [id, document.getElementById(id)]))
  const names = { nextTick: 'nextTick', microtask: 'microtasks', timers: 'timers', poll: 'poll', check: 'check' }
  /** -1: no step, all are shown alike. */
  let current = -1

  const place = ({ file, line }) => (file === trace.file ? `line ${line}` : `${file} line ${line}`)

  const words = (api) => (/^Promise\.(then|catch|finally)$/.test(api) ? `${api.slice(7)}()` : api.replace('process.', ''))

  function addRow(name, items, more) {
    const term = document.createElement('dt')
    term.textContent = name
    const value = document.createElement('dd')
    if (items.length === 0) value.className = 'empty'
    value.textContent = items.length === 0 ? 'empty' : items.join(', ') + (more ? ` and ${more} more` : '')
    queues.append(term, value)
  }

  function drawState(step) {
    queues.replaceChildren()
    state.hidden = step === undefined
    if (step === undefined) return
    addRow(
      'call stack',
      step.stack.map((frame) => `${frame.name || '(anonymous)'} ${place(frame)}`),
    )
    if (step.queues === undefined) return
    for (const [key, name] of Object.entries(names)) {
      const items = step.queues[key].map(
        (item) =>
          `${words(item.api)}${item.delay === undefined ? '' : ` ${item.delay} ms`} ${place(item)}${item.neverRan ? ' (never ran)' : ''}`,
      )
      addRow(name, items, step.queues.more[key])
    }
  }

  function go(index) {
    current = Math.max(-1, Math.min(rows.length - 1, index))
    for (const marked of document.querySelectorAll('.here')) marked.classList.remove('here')
    rows.forEach((row, at) => {
      row.classList.toggle('later', current >= 0 && at > current)
      row.querySelector('button').toggleAttribute('aria-current', false)
    })
    const step = trace.steps[current]
    drawState(step)
    buttons.previous.disabled = current <= 0
    buttons.next.disabled = current >= rows.length - 1
    status.textContent = ''
    if (step === undefined) return
    const row = rows[current]
    row.classList.add('here')
    row.querySelector('button').setAttribute('aria-current', 'step')
    row.scrollIntoView({ block: 'nearest' })
    const line = document.getElementById(`L${row.dataset.line}`)
    line?.classList.add('here')
    line?.scrollIntoView({ block: 'nearest' })
    const order = step.orderGuaranteed === false ? ` Not guaranteed: ${step.orderWhy}.` : ''
    status.textContent = `Step ${step.n} of ${trace.steps.length}: “${step.text}”. ${step.why}, turn ${step.turn}.${order}`
  }

  buttons.first.addEventListener('click', () => go(0))
  buttons.previous.addEventListener('click', () => go(current - 1))
  buttons.next.addEventListener('click', () => go(current + 1))
  buttons.last.addEventListener('click', () => go(rows.length - 1))
  buttons.all.addEventListener('click', () => go(-1))
  rows.forEach((row, at) =>
    row.addEventListener('click', (event) => {
      if (event.target.closest('summary, details') === null) go(at)
    }),
  )
  const keys = {
    ArrowRight: () => go(current + 1),
    ArrowLeft: () => go(Math.max(0, current - 1)),
    Home: () => go(0),
    End: () => go(rows.length - 1),
  }
  addEventListener('keydown', (event) => {
    const move = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey ? undefined : keys[event.key]
    if (move === undefined) return
    event.preventDefault()
    move()
  })
  go(-1)
})()
