/** A story as readers will see it: the parts of the public page in its order and with its words, and nothing else. */
import { Fragment, type ReactNode } from 'react'
import { t } from '../../messages/index'
import { BODY_FIELD } from '../../editorial/rules/kinds'
import { publicContent } from '../../editorial/rules/publicContent'
import { addressed, signatureOf } from '../../site/present/notices'
import { givenOn } from '../../site/present/speeches'
import { proseDay } from '../../site/present/time'
import { FilePicture, isPicture } from './FileView'
import { Member } from './Member'
import { PARTS, type Part } from './page'
import { Attachments, Credits, Facts, Lessons, Quotes, Timeline } from './PublicParts'
import { Figures, Targets } from './PublicFigures'
import { RichBody } from './RichBody'
import type { PublicViewProps } from './publicViewProps'
import { isEmpty } from './values'
import { WebLink } from './WebLink'

/** One line of text, where there is one. */
function Line({ path, className, children }: { path: string; className?: string; children?: ReactNode }) {
  return isEmpty(children) ? null : (
    <Member className={className} path={path}>
      {children}
    </Member>
  )
}

function Head({ content }: PublicViewProps) {
  return (
    <>
      <Line className="desk-page-kicker" path="kicker">
        {content.kicker}
      </Line>
      <Member className="desk-page-title" path="title">
        {content.title}
      </Member>
      <Line className="desk-page-kicker" path="subtitle">
        {content.subtitle}
      </Line>
    </>
  )
}

/** 来源, and of a reprint its original. */
function Source({ content, unit }: PublicViewProps) {
  const reprint = content.origin === 'reprint'
  return (
    <Member className="desk-quiet desk-page-source" path="source">
      {t(reprint ? 'site.reprintOf' : 'site.source')}
      {content.source || unit.name}
      {reprint && content.sourceUrl && (
        <>
          {' '}
          <WebLink address={content.sourceUrl} />
        </>
      )}
      {reprint && content.sourcePublishedAt && ` ${t('site.originalOf', { day: proseDay(content.sourcePublishedAt) })}`}
    </Member>
  )
}

function Opening({ content, files }: PublicViewProps) {
  const cover = files[content.cover ?? '']
  return (
    <>
      <Line className="desk-page-summary" path="summary">
        {content.summary}
      </Line>
      {content.cover && (
        <Member path="cover">{cover && isPicture(cover) ? <FilePicture file={cover} /> : t('desk.fileGone')}</Member>
      )}
    </>
  )
}

function Text({ kind, content, files }: PublicViewProps) {
  const field = BODY_FIELD[kind]
  const rich = content[field]
  return (
    <>
      <Line path="dateline">{content.dateline}</Line>
      {rich && (
        <Member path={field}>
          <RichBody files={files} rich={rich} />
        </Member>
      )}
    </>
  )
}

const VIEWS: Readonly<Record<Part, (props: PublicViewProps) => ReactNode>> = {
  head: Head,
  given: ({ content }) => (
    <>
      <Line className="desk-page-given" path="documentDate">
        {givenOn(content)}
      </Line>
      <div className="desk-page-given">
        <Line path="post">{content.post}</Line> <Line path="speaker">{content.speaker}</Line>
      </div>
    </>
  ),
  number: ({ content }) => (
    <Line className="desk-page-given" path="documentNumber">
      {content.documentNumber}
    </Line>
  ),
  source: Source,
  facts: Facts,
  opening: Opening,
  figures: Figures,
  targets: Targets,
  timeline: Timeline,
  addressees: ({ content }) => <Line path="addressees">{addressed(content.addressees)}</Line>,
  text: Text,
  quotes: Quotes,
  lessons: Lessons,
  signature: ({ content }) => (
    <div className="desk-page-signature">{Object.values(signatureOf(content)).filter(Boolean).join('\n')}</div>
  ),
  attachments: Attachments,
  credits: Credits,
}

/** The page of a story. @throws nothing: what is not there leaves no gap */
export function PublicView(props: PublicViewProps) {
  const shown = { ...props, content: publicContent(props.content) }
  return (
    <article aria-label={t('desk.frozenText')} className={`desk-public desk-public--${props.kind}`}>
      {PARTS[props.kind].map((part) => (
        <Fragment key={part}>{VIEWS[part](shown)}</Fragment>
      ))}
    </article>
  )
}
