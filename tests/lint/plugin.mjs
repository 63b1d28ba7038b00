/** The rules of this house, for oxlint. Each has a bad example in tests/unit/lint that it must refuse. */
import { access } from './rules/access.mjs'
import { adapter } from './rules/adapter.mjs'
import { layers } from './rules/layers.mjs'
import { sentences } from './rules/sentences.mjs'

export default { meta: { name: 'exemplar' }, rules: { access, adapter, layers, sentences } }
