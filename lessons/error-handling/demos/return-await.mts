const load = (id: number) => Promise.reject(new Error(`user ${id}`))

async function first() {
  try {
    return load(1)
  } catch {
    console.log('first: catch')
  } finally {
    console.log('first: finally')
  }
}
async function second() {
  try {
    return await load(2)
  } catch {
    console.log('second: catch')
  } finally {
    console.log('second: finally')
  }
}

await first().catch(() => console.log('first: caught by the caller'))
await second().catch(() => console.log('second: caught by the caller'))
