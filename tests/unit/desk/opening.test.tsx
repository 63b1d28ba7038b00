/** What a reviewer can open from the page of a story: the consent letter, evidence, addresses of the web. */
import { describe, expect, test } from 'vitest'
import type { StoryContent } from '../../../src/editorial/rules/content'
import type { FileView } from '../../../src/desk/read/FileView'
import { StoryText } from '../../../src/desk/read/StoryText'
import { WebLink } from '../../../src/desk/read/WebLink'
import { t } from '../../../src/messages/index'
import { markup } from '../site/markup'

const file = (id: string): FileView =>
  ({
    id,
    name: `${id}.png`,
    mimeType: 'image/png',
    url: `/api/media/file/${id}-medium.webp`,
    original: `/api/media/file/${id}.png`,
  }) as FileView

const page = (content: object, files: Record<string, FileView>) =>
  markup(<StoryText content={content as StoryContent} files={files} kind="cases" names={{}} />)

const linkTo = (address: string, text: string) =>
  `<a href="${address}" rel="noopener noreferrer" target="_blank">${text}</a>`

describe('a story to be read', () => {
  test('opens the consent letter as it was uploaded', () => {
    const html = page({ consent: { status: 'given', by: '甲', file: 'letter' } }, { letter: file('letter') })
    expect(html).toContain(linkTo('/api/media/file/letter.png', 'letter.png'))
    expect(html).toContain(t('options.consentStatus.given'))
  })
  test.each(['figures', 'targets', 'timeline'] as const)('opens files and addresses of evidence: %s', (scope) => {
    const kind = scope === 'targets' ? 'campaigns' : 'cases'
    const rows = [{ note: '甲', evidence: { file: 'bank' } }, { evidence: { url: 'https://e.example/1' } }]
    const html = markup(
      <StoryText
        content={{ title: '', [scope]: rows } as StoryContent}
        files={{ bank: file('bank') }}
        kind={kind}
        names={{}}
      />,
    )
    expect(html).toContain(linkTo('/api/media/file/bank.png', 'bank.png'))
    expect(html).toContain(linkTo('https://e.example/1', 'https://e.example/1'))
  })
  test('tells of a file that the reader cannot read, and leads nowhere', () => {
    const html = page({ consent: { status: 'given', file: 'letter' } }, {})
    expect(html).toContain(t('desk.fileGone'))
    expect(html).not.toContain('<a ')
    expect(html).not.toContain('letter')
  })
})

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  '//elsewhere.example',
  '/admin/logout',
  'mailto:a@b.example',
  'https://',
])('%s is no link', (address) => {
  expect(markup(<WebLink address={address} />)).not.toContain('<a')
})
