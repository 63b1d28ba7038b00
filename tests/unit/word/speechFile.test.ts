/** The speech of the source as LibreOffice saves it: what it proposes, and what the checks find in it. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { StoryContent } from '../../../src/editorial/rules/content'
import { applyAllFixes } from '../../../src/editorial/rules/checks'
import { plainText } from '../../../src/editorial/rules/plainText'
import { writeStory } from '../../../src/word/write/story'
import { readDocx } from '../../../src/word/read/readDocx'
import { mayorSpeech } from '../../support/mayorSpeech'
import { factsProposed } from '../../support/roundTrip'
import { draftOf, shownAs } from '../../support/word'
import { storyOf } from '../../support/wordStories'
import { issuesOf, paragraphs, story } from '../checks/stories'

const draft = draftOf(readFileSync(new URL('../../fixtures/word/libreoffice-speech.docx', import.meta.url)))
const speech = mayorSpeech()
/** A story whose writer has confirmed all that is proposed. */
const facts = factsProposed(draft)
const one = (field: string) => facts[field]?.[0] as string
const content: Partial<StoryContent> = {
  title: draft.title,
  body: draft.body,
  speaker: one('speaker'),
  post: one('post'),
  occasion: one('occasion'),
  documentDate: one('documentDate'),
}

it('is a speech with its text and nothing else', () => {
  expect(draft.kind).toEqual({ value: 'speeches', because: 'titleOfSpeech' })
  expect(plainText(draft.body)).toBe(speech.paragraphs.join('\n'))
  expect(facts).toEqual({
    title: [speech.title],
    speaker: ['XX'],
    post: ['市长'],
    occasion: ['全市第二次招商引资工作汇报交流会'],
    documentDate: ['2023-07-05'],
  })
  expect(draft.proposals.flatMap(({ field, value }) => (field === 'figures' ? [value] : []))).toEqual([
    { indicator: 'paidInForeign', amount: '7000', unit: 'usd10k', kind: 'target', period: '全年' },
    { indicator: 'totalInvestment', amount: '1000', unit: 'usd10k', kind: 'actual' },
  ])
  expect(draft.losses.map(({ code, says }) => [code, says])).toEqual([['headLineMoved', '（2023年7月5日）']])
})

it('raises what the text deserves: what its words raise where they are typed, and the speaker without a name', () => {
  const typed = story('speeches', { title: speech.title, body: paragraphs(...speech.paragraphs) })
  const key = ({ check, field, severity, position, excerpt }: ReturnType<typeof issuesOf>[number]) =>
    JSON.stringify([check, field, severity, position, excerpt])
  const inFile = issuesOf(story('speeches', content)).map(key)
  const inText = issuesOf(typed).map(key)
  expect(inText.filter((each) => !inFile.includes(each))).toEqual([])
  expect(
    inFile.filter((each) => !inText.includes(each)).map((each) => (JSON.parse(each) as string[]).slice(0, 3)),
  ).toEqual([['34', 'speaker', 'error']])
})

it('is the same text after its fixes, its document and its second reading', async () => {
  const mended = { ...content, title: '在全市第二次招商引资工作汇报交流会上的讲话', speaker: '演示人' }
  const fixed = applyAllFixes({ ...mended }, issuesOf(story('speeches', mended)))
  expect(issuesOf(story('speeches', fixed))).toEqual([])
  const again = readDocx((await writeStory(storyOf('speeches', fixed))).bytes)
  if ('refused' in again) throw new Error(again.refused)
  expect(shownAs(again.body)).toEqual(shownAs(fixed.body as never))
  expect(factsProposed(again)).toEqual({
    title: [mended.title],
    speaker: ['演示人'],
    post: ['市长'],
    occasion: [mended.occasion],
    documentDate: ['2023-07-05'],
  })
})
