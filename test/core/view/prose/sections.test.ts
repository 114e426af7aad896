import { expect, test } from 'vitest'
import { sectionsOf, subsectionsOf } from '../../../../src/core/view/prose/sections.ts'

const prose = `# Streams

## Explanation

One.

### Details ###

\`\`\`ts
## not a heading
\`\`\`

## Analogy
A river.\r
~~~~
~~~
## still code
~~~~
##No heading either
`

test('cuts prose into sections without their headings', () => {
  expect(sectionsOf(prose)).toEqual([
    { title: 'Explanation', markdown: 'One.\n\n### Details ###\n\n```ts\n## not a heading\n```' },
    { title: 'Analogy', markdown: 'A river.\n~~~~\n~~~\n## still code\n~~~~\n##No heading either' },
  ])
})

test('keeps what stands before the first section', () => {
  expect(sectionsOf('Intro.\n## A\n')).toEqual([
    { title: '', markdown: 'Intro.' },
    { title: 'A', markdown: '' },
  ])
})

test('cuts a section into pieces with their headings', () => {
  expect(subsectionsOf('One.\n\n### Details ###\n\nTwo.\n### `More`\n')).toEqual([
    { title: '', markdown: 'One.' },
    { title: 'Details', markdown: '### Details\n\nTwo.' },
    { title: '`More`', markdown: '### `More`' },
  ])
  expect(subsectionsOf(' \n')).toEqual([])
})
