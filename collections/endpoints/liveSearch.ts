/** The search over everything live, for those who may take it down. */
import type { Endpoint, PayloadRequest } from 'payload'
import { invalid, Refusal } from '../../src/editorial/errors'
import { wasPublic } from '../../src/editorial/liveEditions'
import { liveSearch } from '../../src/editorial/liveSearch'
import { requireActor } from '../../src/editorial/people'
import { folded } from '../../src/editorial/rules/foldedText'
import { isBrokenText } from '../../src/editorial/rules/richText'
import { isOfficeRole } from '../../src/editorial/rules/roles'

const MAX_WORDS = 100
const MAX_ID = 64

/** What is looked for, folded. @throws Refusal 400 */
function needleOf(req: PayloadRequest): string {
  const { q } = req.query as { q?: unknown }
  if (typeof q !== 'string' || q.length > MAX_WORDS || isBrokenText(q)) throw invalid('q', 'errors.badQuery')
  const needle = folded(q).trim()
  if (needle === '') throw invalid('q', 'errors.badQuery')
  return needle
}

/** Where a part begins. @throws Refusal 400 */
function beginningOf(req: PayloadRequest): string {
  const { from = '' } = req.query as { from?: unknown }
  if (typeof from !== 'string' || from.length > MAX_ID || isBrokenText(from))
    throw invalid('from', 'errors.badBeginning')
  return from
}

export const liveSearchEndpoint: Endpoint = {
  path: '/live-search',
  method: 'get',
  handler: async (req) => {
    const { role, confirmed } = requireActor(req)
    const needle = needleOf(req)
    const from = beginningOf(req)
    if (!isOfficeRole(role)) throw new Refusal('NOT_PERMITTED')
    if (!confirmed) throw new Refusal('NOT_PERMITTED', { message: 'errors.unconfirmed' })
    // A list that goes on from nowhere would be taken for a whole one.
    if (from !== '' && !(await wasPublic(req, from))) throw invalid('from', 'errors.badBeginning')
    return Response.json(await liveSearch(req, needle, from))
  },
}
