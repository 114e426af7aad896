/** Stands in for chalk's look at the terminal in the bundle: we look ourselves (src/io/terminal/theme.ts), and its own costs every start a millisecond. */
export default { stdout: false, stderr: false }
