import type { MediaFacts } from '../../editorial/rules/content'
import { t } from '../../messages/index'

/**
 * A file of a story with the addresses of its bytes, which ask for a session while the file is private: `url` is of a
 * picture's copy of middle size, `original` of the file as it was uploaded.
 */
export type FileView = MediaFacts & { url: string; original: string; name: string }

export const isPicture = ({ mimeType }: Pick<FileView, 'mimeType'>): boolean => mimeType.startsWith('image/')

/** A picture with the words that readers get, or a link to a file that is none. */
export function FilePicture({ file }: { file: FileView }) {
  if (!isPicture(file)) return <FileLink file={file} />
  return (
    <figure className="desk-figure">
      <img alt={file.alt ?? ''} height={file.height} loading="lazy" src={file.url} width={file.width} />
      <figcaption>
        {[file.caption, file.credit].filter(Boolean).join(' ')}
        {!file.alt && <span className="desk-missing">{t('desk.noAlt')}</span>}
      </figcaption>
    </figure>
  )
}

export function FileLink({ file, title }: { file: FileView; title?: string }) {
  return (
    <a
      download={isPicture(file) ? undefined : file.name}
      href={file.original}
      rel="noopener noreferrer"
      target="_blank"
    >
      {title || file.name}
    </a>
  )
}
