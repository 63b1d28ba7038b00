import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { LexicalNode, RichText as RichTextValue } from '../../../../src/editorial/rules/content'
import { filesIn } from '../../../../src/delivery/pages/keptFile'
import { CaseArticle } from '../../../../src/site/components/CaseArticle'
import { alone, guaranteeCompany } from '../../../../src/site/components/CaseArticle/examples'
import { Picture } from '../../../../src/site/components/Picture'
import { photograph } from '../../../../src/site/components/Picture/examples'
import { presentCase } from '../../../../src/site/present/cases'
import { RichText } from '../../../../src/site/components/RichText'

const NAME = '0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f'
const ADDRESS = `/api/media/file/${NAME}.pdf`

const root = (children: LexicalNode[]): RichTextValue => ({
  root: { type: 'root', children: [{ type: 'paragraph', children }] },
})
const text = (words: string) => ({ type: 'text', text: words })

describe('files that a page shows', () => {
  it('are its pictures, with all copies under one name', () => {
    expect(filesIn(renderToStaticMarkup(<Picture file={photograph} sizes="100vw" />))).toEqual(['m-photograph'])
  })

  it('are what it offers as a download', () => {
    const page = renderToStaticMarkup(
      <CaseArticle {...presentCase(guaranteeCompany, alone, new Date('2026-11-24T08:00:00Z'))} />,
    )
    expect(filesIn(page)).toContain('m-document')
  })

  it.each([
    ['a word', text(`见 ${ADDRESS}`)],
    ['a word that looks like a place', text(`src="${ADDRESS}" href="${ADDRESS}" download="x"`)],
    ['a link', { type: 'link', fields: { url: ADDRESS }, children: [text('附件')] }],
    [
      'a link with more behind it',
      { type: 'link', fields: { url: `${ADDRESS}"download="x` }, children: [text('附件')] },
    ],
  ])('are not what the text names: %s', (_, node) => {
    const page = renderToStaticMarkup(<RichText rich={root([node])} media={[]} />)
    expect(page).toContain(NAME)
    expect(filesIn(page)).toEqual([])
  })
})
