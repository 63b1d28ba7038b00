/** The database adapter knows neither access nor hooks: only the platform and the gate may hold it. */
import { allows } from '../allowed.mjs'
import { fileOf } from '../file.mjs'
import { isPayload } from './payload.mjs'

export const adapter = {
  create(context) {
    const file = fileOf(context)
    if (/^src\/(platform|editorial)\//.test(file) || allows('database', file)) return {}
    const message =
      'The database adapter is for src/platform and src/editorial; another file stands on tests/lint/allowed.json.'
    return {
      MemberExpression(node) {
        if (!node.computed && node.property.name === 'db' && isPayload(node.object)) context.report({ node, message })
      },
      ObjectPattern(node) {
        const from = node.parent.type === 'VariableDeclarator' ? node.parent.init : null
        const db = node.properties.find((property) => property.type === 'Property' && property.key.name === 'db')
        if (db && from && isPayload(from)) context.report({ node: db, message })
      },
    }
  },
}
