/** What the writer says to proposals: one that is taken becomes a member of the draft, by this act and no other. */
import type { PayloadRequest } from 'payload'
import { invalid, notFound, Refusal } from '../errors'
import { recorded } from '../recorded'
import { canSave, isEditable } from '../rules/policy'
import { saveStory } from '../save'
import { loadStory } from '../story'
import type { ReadInput } from './pictures'
import { membersOf } from './members'
import { fits } from './report'
import { writeImport, type KeptProposal } from './rows'
import { seenImport } from './sight'
import type { Answer } from './told'

export interface Answers {
  /** numbers of proposals */
  take: readonly number[]
  decline: readonly number[]
}

/**
 * Takes and declines proposals, all or none. A figure that was taken before is not taken again.
 * @throws Refusal 401, 404, 400 with `field`, 403 for who does not write the draft, 409 where it is locked, and for a proposal
 * that was answered otherwise
 */
export async function answerProposals(
  req: PayloadRequest,
  id: string,
  { take, decline }: Answers,
  read: ReadInput,
): Promise<void> {
  await recorded(req, async () => {
    const { actor, row } = await seenImport(req, id)
    const { kind, story, proposals: stored } = row
    if (!kind || !story || !stored) throw new Refusal('WRONG_STAGE', { message: 'errors.importState' })
    const draft = await loadStory(req, actor, kind, story)
    if (!canSave(actor, draft)) throw new Refusal('NOT_PERMITTED')
    const known = (number: number) => stored[number] !== undefined
    if (![...take, ...decline].every(known)) throw notFound()
    if (take.some((number) => decline.includes(number))) throw invalid('decline')
    const isOtherwise = (list: readonly number[], said: Answer) =>
      list.some((number) => ![said, 'open'].includes(stored[number]?.answer ?? 'open'))
    if (isOtherwise(take, 'taken') || isOtherwise(decline, 'declined'))
      throw new Refusal('WRONG_STAGE', { message: 'errors.proposalAnswered' })
    const unfit = take.findIndex((number) => !fits(kind, stored[number]))
    if (unfit >= 0) throw invalid(`take.${unfit}`)
    if (!isEditable(draft.stage)) throw new Refusal('WRONG_STAGE', { message: 'errors.locked' })
    const fresh = stored.filter(({ answer }, number) => take.includes(number) && answer !== 'taken')
    const { data } = read(kind, { ...membersOf(fresh, draft.content) }, false)
    if (Object.keys(data).length > 0) await saveStory(req, kind, story, { data, settled: {} }, draft.revisionToken)
    const answered = stored.map((proposal, number): KeptProposal => {
      if (take.includes(number)) return { ...proposal, answer: 'taken' }
      return decline.includes(number) && proposal.answer === 'open' ? { ...proposal, answer: 'declined' } : proposal
    })
    await writeImport(req, row.id, { proposals: answered })
  })
}
