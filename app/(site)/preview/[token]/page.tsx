import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { setStatus } from '../../../../src/platform/response'
import { PageMeta } from '../../../../src/site/components/PageMeta'
import { PreviewFrame, PreviewPage } from '../../../../src/site/components/PreviewPage'
import { PreviewAsk, PreviewGone } from '../../../../src/site/components/PreviewPage/Ask'
import { previewPath } from '../../../../src/site/paths'
import { pageMeta } from '../../../../src/site/present/pageMeta'
import { addressesOf, previewedStory } from '../../../../src/site/present/preview'
import { momentOf } from '../../../../src/site/present/time'
import { PASS_COOKIE, previewDoor } from '../../../../src/site/queries/preview'
import { t } from '../../../../src/messages/index'
import { PREVIEWED } from '../../_pages/previewed'
import { openSite, type Opened } from '../../_pages/site'

/** What stands at the link, for the browser of this request. */
async function contentOf({ payload, now }: Opened, token: string): Promise<ReactNode> {
  const pass = (await cookies()).get(PASS_COOKIE)?.value
  const seen = await previewDoor(payload).look(payload, token, pass)
  if (!seen) {
    setStatus(404)
    return <PreviewGone />
  }
  if (seen.state === 'waits') {
    const { expiresAt, usesLeft } = seen
    return <PreviewAsk action={`${previewPath(token)}/open`} until={momentOf(expiresAt).text} count={usesLeft} />
  }
  const { shown } = seen
  const { contents, element } = PREVIEWED[shown.kind](previewedStory(shown, token), now)
  return (
    <PreviewPage number={shown.number} revision={shown.revision} contents={contents} addresses={addressesOf(shown)}>
      {element}
    </PreviewPage>
  )
}

/** The public address of a preview link. Its head says nothing of the story: titles end in histories and on cards. */
export default async function Preview({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const opened = await openSite()
  const content = await contentOf(opened, token)
  return (
    <>
      <PageMeta {...pageMeta(opened.site, { title: t('site.preview.title'), hidden: true })} />
      <PreviewFrame>{content}</PreviewFrame>
    </>
  )
}
