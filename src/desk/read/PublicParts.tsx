/** Parts of the public page that are lists, tables and groups, in the words of that page. */
import { Fragment, type ReactNode } from 'react'
import { t } from '../../messages/index'
import type { Kind } from '../../editorial/rules/kinds'
import type { PublicPage } from '../../editorial/rules/publication'
import { credits } from '../../site/present/byline'
import { campaignFacts } from '../../site/present/campaigns'
import { lessonsOf, projectFacts, quotesOf } from '../../site/present/cases'
import { names, type Fact } from '../../site/present/fact'
import { fileSize, fileType } from '../../site/present/files'
import { newsFacts } from '../../site/present/news'
import { noticeFacts } from '../../site/present/notices'
import { sectionTitle, type Section } from '../../site/present/sections'
import { speechFacts } from '../../site/present/speeches'
import { timelineRows } from '../../site/present/timeline'
import { FileLink, type FileView } from './FileView'
import { Member } from './Member'
import type { PublicViewProps } from './publicViewProps'

/** The page that the presenters of the site are asked about; its files are the desk's own. */
export const pageOf = ({ content, names: known, unit }: PublicViewProps): PublicPage => ({
  content,
  unit,
  units: Object.entries(known).map(([id, name]) => ({ id, name })),
  media: [],
})

const FACTS: Readonly<Record<Kind, (page: PublicPage) => Fact[]>> = {
  cases: projectFacts,
  speeches: ({ content }) => speechFacts(content),
  notices: ({ content }) => noticeFacts(content),
  news: ({ content }) => newsFacts(content),
  campaigns: ({ content }) => campaignFacts(content),
}

/** A part with its heading; nothing where it is empty. */
function Part({ path, section, children }: { path: string; section: Section; children: readonly ReactNode[] }) {
  if (children.length === 0) return null
  return (
    <Member path={path}>
      <h3 className="desk-page-part">{sectionTitle(section)}</h3>
      {children}
    </Member>
  )
}

/** Rows of a part, in order. */
const listed = (rows: readonly ReactNode[]): ReactNode[] =>
  rows.length === 0
    ? []
    : [
        <ol key="rows">
          {rows.map((row, index) => (
            <li key={index}>{row}</li>
          ))}
        </ol>,
      ]

export function Facts(props: PublicViewProps) {
  const rows = FACTS[props.kind](pageOf(props))
  if (rows.length === 0) return null
  return (
    <>
      {props.kind === 'cases' && <h3 className="desk-page-part">{sectionTitle('facts')}</h3>}
      <dl className="desk-facts desk-facts--page">
        {rows.map(({ path, label, text }) => (
          <Fragment key={path}>
            <dt>{label}</dt>
            <dd>
              <Member path={path}>{text}</Member>
            </dd>
          </Fragment>
        ))}
      </dl>
    </>
  )
}

export function Timeline({ content }: PublicViewProps) {
  const rows = timelineRows(content.timeline, new Date()).map(({ date, stage, note, ahead }) =>
    [ahead && t('site.timeline.ahead'), date, stage, note].filter(Boolean).join(' '),
  )
  return (
    <Part path="timeline" section="timeline">
      {listed(rows)}
    </Part>
  )
}

const Attachment = ({ file, title }: { file?: FileView; title: string }) =>
  file ? (
    <>
      <FileLink file={file} title={title} />
      {t('site.bracketed', {
        text: t('site.fileOf', { type: fileType(file.mimeType), size: fileSize(file.filesize) }),
      })}
    </>
  ) : (
    t('desk.fileGone')
  )

export function Attachments({ content, files }: PublicViewProps) {
  const rows = (content.attachments ?? []).map(({ file, title }, index) => (
    <Attachment
      file={files[file ?? '']}
      key={index}
      title={title || t('site.attachmentNumber', { number: index + 1 })}
    />
  ))
  return (
    <Part path="attachments" section="attachments">
      {listed(rows)}
    </Part>
  )
}

export function Credits(props: PublicViewProps) {
  const keywords = names(props.content.keywords)
  return (
    <>
      {credits(pageOf(props)).map(({ path, label, text }, index) => (
        <Member className="desk-quiet" key={index} path={path}>
          {t('site.labelled', { label, text })}
        </Member>
      ))}
      {keywords && (
        <Member className="desk-quiet" path="keywords">
          {t('site.keywords')}
          {keywords}
        </Member>
      )}
    </>
  )
}

export function Quotes({ content }: PublicViewProps) {
  return (
    <Part path="quotes" section="quotes">
      {quotesOf(content).map(({ text, by }, index) => (
        <blockquote className="desk-quote" key={index}>
          <p>{text}</p>
          {by && <footer>{by}</footer>}
        </blockquote>
      ))}
    </Part>
  )
}

export function Lessons({ content }: PublicViewProps) {
  return (
    <Part path="lessons" section="lessons">
      {listed(lessonsOf(content))}
    </Part>
  )
}
