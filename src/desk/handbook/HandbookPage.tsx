/** The editors' handbook on the desk: a chapter, the way to the others. Who names no chapter reads that of their role. */
import { SetStepNav } from '@payloadcms/ui'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { notFound, redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import { t } from '../../messages/index'
import { chapterText } from '../../platform/handbook'
import { DeskFrame } from '../frame/DeskFrame'
import { handbookPath, loginPath } from '../links'
import { readerOf } from '../reader'
import { chapterOf, chapterPath, CHAPTERS, chapterWord, type Chapter } from './chapters'
import { anchorOf, headingsOf, textOf } from './headings'
import { Markdown } from './Markdown'

function Chapters({ now }: { now: Chapter }) {
  return (
    <nav aria-label={t('desk.handbookChapters')} className="desk-filters">
      <ul>
        {CHAPTERS.map((chapter) => (
          <li key={chapter}>
            <a aria-current={chapter === now ? 'page' : undefined} href={chapterPath(chapter)}>
              {chapterWord(chapter)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

async function Text({ chapter }: { chapter: Chapter }) {
  const root = fromMarkdown(await chapterText(chapter))
  const [title, ...rest] = root.children
  return (
    <>
      {title && <Markdown node={title} />}
      <Chapters now={chapter} />
      <nav aria-label={t('desk.handbookContents')} className="desk-handbook__contents">
        <ol>
          {headingsOf(root, 2).map((heading) => (
            <li key={anchorOf(heading)}>
              <a href={`#${anchorOf(heading)}`}>{textOf(heading)}</a>
            </li>
          ))}
        </ol>
      </nav>
      <div className="desk-handbook__text">
        <Markdown node={{ type: 'root', children: rest }} />
      </div>
    </>
  )
}

export function HandbookPage({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const reader = readerOf(initPageResult.req.user)
  const [, name, ...more] = Array.isArray(params?.segments) ? params.segments : []
  if (!reader) redirect(`${loginPath}?redirect=${encodeURIComponent([handbookPath, name].filter(Boolean).join('/'))}`)
  const chapter = more.length > 0 ? null : chapterOf(name, reader.role)
  if (!chapter) notFound()
  return (
    <DeskFrame initPageResult={initPageResult} params={params} searchParams={searchParams}>
      <main className="desk-page">
        <SetStepNav nav={[{ label: t('desk.handbook'), url: handbookPath }]} />
        <Text chapter={chapter} />
      </main>
    </DeskFrame>
  )
}
