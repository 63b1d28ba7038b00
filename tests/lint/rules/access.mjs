/**
 * Payload's Local API skips all access control unless it is told not to. So each call says `overrideAccess: false`;
 * a file that must read or write as the system stands on the allow-list with its reason.
 */
import { allows } from '../allowed.mjs'
import { fileOf } from '../file.mjs'
import { isPayload } from './payload.mjs'

const CALLS = new Set(
  (
    'find findByID findDistinct findVersions findVersionByID create update delete duplicate count countVersions ' +
    'restoreVersion findGlobal updateGlobal findGlobalVersions findGlobalVersionByID countGlobalVersions ' +
    'restoreGlobalVersion resetPassword unlock verifyEmail'
  ).split(' '),
)
/** Where these appear as a member, the call is one of the Local API whatever its object is called. */
const TARGETS = new Set(['collection', 'global'])

const nameOf = (property) =>
  property.type === 'Property' && !property.computed ? (property.key.name ?? property.key.value) : undefined
const isFalse = (node) => node.type === 'Literal' && node.value === false

/** `payload.db`: no access control to be skipped; who may hold it is the rule of the adapter. */
const isAdapter = (node) =>
  node.type === 'MemberExpression' && !node.computed && node.property.name === 'db' && isPayload(node.object)

function isLocalCall({ callee, arguments: [options] }) {
  if (callee.type !== 'MemberExpression' || callee.computed || !CALLS.has(callee.property.name)) return false
  if (isPayload(callee.object)) return true
  if (isAdapter(callee.object)) return false
  return options?.type === 'ObjectExpression' && options.properties.some((property) => TARGETS.has(nameOf(property)))
}

export const access = {
  create(context) {
    if (allows('overrideAccess', fileOf(context))) return {}
    return {
      CallExpression(node) {
        if (!isLocalCall(node)) return
        const [options] = node.arguments
        const said =
          options?.type === 'ObjectExpression' &&
          options.properties.some((property) => nameOf(property) === 'overrideAccess')
        if (!said)
          context.report({
            node: node.callee,
            message: 'This call skips access control: say overrideAccess: false in it.',
          })
      },
      Property(node) {
        if (nameOf(node) !== 'overrideAccess' || node.parent.type === 'ObjectPattern' || isFalse(node.value)) return
        context.report({
          node,
          message:
            'overrideAccess is false here; a file that must go round access control stands on tests/lint/allowed.json.',
        })
      },
    }
  },
}
