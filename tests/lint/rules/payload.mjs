/** What counts as Payload in a source: a name or member `payload`, as in `payload.find`, `req.payload.find`. */
export function isPayload(node) {
  if (node.type === 'Identifier') return node.name === 'payload'
  return node.type === 'MemberExpression' && !node.computed && node.property.name === 'payload'
}
