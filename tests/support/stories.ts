/** Stories that pass the checks, and the walk of one through the gate. */
import type { Kind } from '../../src/editorial/rules/kinds'
import type { Answer, App } from './app'
import type { Who } from './people'

export const richText = (...paragraphs: string[]) => ({
  root: {
    type: 'root',
    children: paragraphs.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] })),
  },
})

/** A complete story of a kind, free of errors and warnings. */
export const complete = (app: App, kind: Kind, title = '工商联引进担保公司'): Record<string, unknown> => {
  const common = { title, summary: '一家担保公司落户。', body: richText('工商联抓住线索不放过。', '担保公司落户。') }
  const day = '2023-07-05'
  switch (kind) {
    case 'cases':
      return {
        ...common,
        project: { name: '担保公司项目', investor: '某投资方', method: 'chamber', industry: '金融' },
        introducedBy: { unit: app.units.gsl, contributors: [] },
        timeline: [{ stage: 'signed', date: day }],
        figures: [{ indicator: 'totalInvestment', amount: '1000', unit: 'usd10k', kind: 'target', asOf: day }],
        consent: { status: 'notNeeded' },
      }
    case 'speeches':
      return {
        ...common,
        speaker: '甲',
        post: '市长',
        occasion: '汇报交流会',
        documentDate: day,
        cleared: { by: '甲', date: day },
      }
    case 'notices':
      return {
        ...common,
        issuer: '一号办',
        documentNumber: '一号办发〔2023〕5号',
        documentDate: day,
        addressees: '各单位',
      }
    case 'news':
      return { ...common, form: 'message', eventDate: day, place: '市民中心' }
    case 'campaigns':
      return { title, goal: '报道好典型', lead: richText('一次行动。'), startsOn: day, endsOn: '2023-12-31' }
  }
}

export interface Draft {
  id: string
  kind: Kind
  token: string
}

/** Creates a story as a person. @throws where the answer is not 201 */
export async function create(app: App, who: Who, kind: Kind, data: Record<string, unknown>): Promise<Draft> {
  const answer = await app.request('POST', `/api/${kind}`, { token: await app.login(who), json: data })
  if (answer.status !== 201) throw new Error(`create ${kind}: ${answer.status} ${answer.text}`)
  return { id: answer.body.doc.id, kind, token: answer.body.doc.revisionToken }
}

/** One transition as a person. */
export const act = async (
  app: App,
  who: Who,
  { kind, id }: { kind: Kind; id: string },
  body: Record<string, unknown>,
): Promise<Answer> => app.request('POST', `/api/${kind}/${id}/transition`, { token: await app.login(who), json: body })

/** Saves as a person, with the present token. */
export async function save(
  app: App,
  who: Who,
  { kind, id }: { kind: Kind; id: string },
  data: Record<string, unknown>,
): Promise<Answer> {
  const token = await app.login(who)
  const { body } = await app.request('GET', `/api/${kind}/${id}`, { token })
  return app.request('PATCH', `/api/${kind}/${id}`, { token, json: { revisionToken: body.revisionToken, ...data } })
}

const STEPS: [Who, Record<string, unknown>][] = [
  ['editor@media', { action: 'pass', secrecyReviewed: true }],
  ['gatekeeper@office', { action: 'pass', secrecyReviewed: true }],
  ['director@office', { action: 'sign', secrecyReviewed: true }],
  ['gatekeeper@office', { action: 'publish' }],
]
const OFFICE_STEPS: [Who, Record<string, unknown>][] = [
  ['gatekeeper2@office', { action: 'pass', secrecyReviewed: true }],
  ['director@office', { action: 'sign', secrecyReviewed: true }],
  ['gatekeeper2@office', { action: 'publish' }],
]
export type Until = 'unitReview' | 'gateReview' | 'signOff' | 'approved' | 'published'

/**
 * Submits a story of `writer@media` (or of `gatekeeper@office`) and leads it through the gate.
 * @returns the revision, and the answer of the last step
 * @throws where a step is refused
 */
export async function walk(
  app: App,
  story: { kind: Kind; id: string },
  until: Until,
  office = false,
): Promise<{ revision: string; last: Answer }> {
  let last = await act(app, office ? 'gatekeeper@office' : 'writer@media', story, { action: 'submit' })
  const revision = last.body?.revision as string
  for (const [who, body] of office ? OFFICE_STEPS : STEPS) {
    if (last.status !== 200) throw new Error(`walk of ${story.kind}: ${last.status} ${last.text}`)
    if (last.body.stage === until) break
    last = await act(app, who, story, { ...body, revision })
  }
  if (last.status !== 200 || last.body.stage !== until)
    throw new Error(`walk of ${story.kind} to ${until}: ${last.status} ${last.text}`)
  return { revision, last }
}

/** Passes a story by these people, one after the other; then it is signed and published. @throws where a step is refused */
export async function onward(app: App, story: Draft, revision: string, passedBy: readonly Who[]): Promise<void> {
  const steps: [Who, string][] = [
    ...passedBy.map((who): [Who, string] => [who, 'pass']),
    ['director@office', 'sign'],
    ['gatekeeper@office', 'publish'],
  ]
  for (const [who, action] of steps) {
    const { status, text } = await act(app, who, story, { action, revision, secrecyReviewed: true })
    if (status !== 200) throw new Error(`${action} of ${story.kind}: ${status} ${text}`)
  }
}
