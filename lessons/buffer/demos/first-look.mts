const soup = Buffer.from('Soup')

console.log(soup)
console.log(soup[1])
console.log(soup.toString())
console.log(`${soup}!`)
console.log(soup.length)
