/** For which places the desk keeps what the server found in files: those whose words it has not read itself. */
import { describe, expect, it } from 'vitest'
import { unreadFields } from '../../../src/desk/edit/useFileTexts'
import type { MediaFacts, Subject } from '../../../src/editorial/rules/content'
import { DOCUMENTS } from '../../../src/editorial/rules/fileText'

const document = (id: string, text?: string): MediaFacts => ({
  id,
  sha256: id.repeat(64),
  mimeType: DOCUMENTS.pdf,
  filesize: 1,
  text,
})
const story = (files: string[], ...media: MediaFacts[]): Subject => ({
  kind: 'notices',
  content: { title: '通知', attachments: files.map((file) => ({ file })) },
  media,
})
const unread = (now: Subject, then: Subject) => [...unreadFields(now, then)]

describe('a place with a document', () => {
  const then = story(['a', 'b'], document('a'), document('b'))
  it('is kept until its words are here', () => {
    expect(unread(then, then)).toEqual(['attachments.0.file', 'attachments.1.file'])
    expect(unread(story(['a', 'b'], document('a', '文字'), document('b')), then)).toEqual(['attachments.1.file'])
  })
  it('is not kept once another file stands there', () => {
    expect(unread(story(['c', 'b'], document('c'), document('b')), then)).toEqual(['attachments.1.file'])
    expect(unread(story(['b'], document('b')), then)).toEqual([])
  })
  it('is none where a picture stands', () => {
    const picture = { ...document('a'), mimeType: 'image/png' }
    expect(unread(story(['a'], picture), story(['a'], picture))).toEqual([])
  })
})
