/** Members of a story to be read, each with its name, in public order. */
import type { ReactNode } from 'react'
import type { RichText, StoryContent } from '../../editorial/rules/content'
import type { Kind } from '../../editorial/rules/kinds'
import { t } from '../../messages/index'
import { fieldWord } from '../words/fieldWords'
import { FigureTable } from './FigureTable'
import { FileLink, FilePicture, type FileView } from './FileView'
import { SECTIONS } from './order'
import { RichBody } from './RichBody'
import { Value } from './Value'
import { isEmpty } from './values'

interface Props {
  kind: Kind
  content: StoryContent
  /** by id */
  files: Readonly<Record<string, FileView>>
  names: Readonly<Record<string, string>>
  /** members that the page shows in another place, to which findings and comments lead */
  shownBefore?: readonly string[]
}

type Field = keyof StoryContent

function Attachments({ content, files }: Pick<Props, 'content' | 'files'>) {
  return (
    <ul>
      {(content.attachments ?? []).map((attachment, index) => {
        const file = files[attachment.file ?? '']
        return <li key={index}>{file ? <FileLink file={file} title={attachment.title} /> : t('desk.fileGone')}</li>
      })}
    </ul>
  )
}

/** The members that a line of words does not do justice to. */
function special(field: Field, { kind, content, files, names, shownBefore = [] }: Props): ReactNode {
  const value = content[field]
  if (field === 'body' || field === 'lead') return <RichBody files={files} rich={value as RichText} />
  if (field === 'figures' || field === 'targets')
    return (
      <FigureTable
        anchored={!shownBefore.includes(field)}
        figures={content[field] ?? []}
        files={files}
        kind={kind}
        names={names}
        scope={field}
      />
    )
  if (field === 'attachments') return <Attachments content={content} files={files} />
  if (field === 'cover') {
    const file = files[String(value)]
    return file ? <FilePicture file={file} /> : t('desk.fileGone')
  }
  return null
}

export function StoryText({ kind, content, files, names, shownBefore = [] }: Props) {
  return (
    <div className="desk-read">
      {SECTIONS[kind].flatMap(({ fields }) =>
        fields
          .filter((field) => !isEmpty(content[field]))
          .map((field) => (
            <section
              className={`desk-read__member desk-read__member--${field}`}
              data-field-path={shownBefore.includes(field) ? undefined : field}
              id={shownBefore.includes(field) ? undefined : `field-${field}`}
              key={field}
              tabIndex={-1}
            >
              <h2 className="desk-read__label">{fieldWord(kind, field)}</h2>
              <div className="desk-read__value">
                {special(field, { kind, content, files, names, shownBefore }) ?? (
                  <Value files={files} names={names} path={field} scope={kind} value={content[field]} />
                )}
              </div>
            </section>
          )),
      )}
    </div>
  )
}
