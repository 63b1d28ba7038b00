/** Parts of the public page that are lists, tables and groups. */
import { Fragment } from 'react'
import { t } from '../../messages/index'
import type { Figure, StoryContent } from '../../editorial/rules/content'
import { memberWord } from '../words/fieldWords'
import { FigureTable } from './FigureTable'
import { FileLink } from './FileView'
import { Member } from './Member'
import { FACTS } from './page'
import type { PublicViewProps } from './publicViewProps'
import { isEmpty, valueWords } from './values'

const at = (content: StoryContent, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], content)

function Heading({ section }: { section: 'facts' | 'figures' | 'timeline' | 'quotes' | 'lessons' | 'attachments' }) {
  return <h3 className="desk-page-part">{t(`site.section.${section}`)}</h3>
}

export function Figures({ kind, content, names, files }: PublicViewProps) {
  const scope = kind === 'campaigns' ? 'targets' : 'figures'
  const figures: readonly Figure[] = content[scope] ?? []
  if (figures.length === 0) return null
  return (
    <Member path={scope}>
      <Heading section="figures" />
      <FigureTable figures={figures} files={files} kind={kind} names={names} scope={scope} />
    </Member>
  )
}

export function Facts({ kind, content, names }: PublicViewProps) {
  const rows = FACTS[kind].filter((path) => !isEmpty(at(content, path)))
  if (rows.length === 0) return null
  return (
    <>
      {kind === 'cases' && <Heading section="facts" />}
      <dl className="desk-facts desk-facts--page">
        {rows.map((path) => (
          <Fragment key={path}>
            <dt>{memberWord(kind, path)}</dt>
            <dd>
              <Member path={path}>{valueWords(kind, path, at(content, path), names)}</Member>
            </dd>
          </Fragment>
        ))}
      </dl>
    </>
  )
}

export function Attachments({ content, files }: PublicViewProps) {
  const attachments = content.attachments ?? []
  if (attachments.length === 0) return null
  return (
    <Member path="attachments">
      <Heading section="attachments" />
      <ol>
        {attachments.map(({ file, title }, index) => {
          const found = files[file ?? '']
          return <li key={index}>{found ? <FileLink file={found} title={title} /> : t('desk.fileGone')}</li>
        })}
      </ol>
    </Member>
  )
}

export function Credits({ kind, content, names }: PublicViewProps) {
  const fields = (['authors', 'responsibleEditor', 'proofreader', 'keywords'] as const).filter(
    (field) => !isEmpty(content[field]),
  )
  return fields.map((field) => (
    <Member className="desk-quiet" key={field} path={field}>
      {t('desk.labelled', {
        label: memberWord(kind, field),
        value: valueWords(kind, field, content[field], names).replaceAll('\n', t('desk.comma')),
      })}
    </Member>
  ))
}

export function Quotes({ content }: PublicViewProps) {
  const quotes = content.quotes ?? []
  if (quotes.length === 0) return null
  return (
    <Member path="quotes">
      <Heading section="quotes" />
      {quotes.map(({ text, speaker, post }, index) => (
        <blockquote className="desk-quote" key={index}>
          <p>{text}</p>
          <footer>{[post, speaker].filter(Boolean).join(' ')}</footer>
        </blockquote>
      ))}
    </Member>
  )
}

export function List({
  path,
  section,
  rows,
}: {
  path: string
  section: 'timeline' | 'lessons'
  rows: readonly string[]
}) {
  if (rows.length === 0) return null
  return (
    <Member path={path}>
      <Heading section={section} />
      <ol>
        {rows.map((row, index) => (
          <li key={index}>{row}</li>
        ))}
      </ol>
    </Member>
  )
}
