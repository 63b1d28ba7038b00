import path from 'node:path'

/** Address of the file that a rule looks at, from the root of the repository, with forward slashes. */
export const fileOf = (context) => path.relative(context.cwd, context.filename).split(path.sep).join('/')
