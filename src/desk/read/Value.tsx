/** Any value of a story to be read: as `valueWords` says it, but files and addresses of the web can be opened. */
import { Fragment, type ReactNode } from 'react'
import { t } from '../../messages/index'
import { memberWord } from '../words/fieldWords'
import { FileLink, type FileView } from './FileView'
import { isObject, isRich, membersOf, valueWords } from './values'
import { WebLink } from './WebLink'

interface Props {
  /** slug of the collection whose labels hold */
  scope: string
  path: string
  value: unknown
  names: Readonly<Record<string, string>>
  /** by id: those that the reader may read */
  files: Readonly<Record<string, FileView>>
}

const FILE = /(^|\.)file$/
const ADDRESS = /(^|\.)(url|sourceUrl)$/
const IN_ROW = /\.\d+$/

/** The parts, each after the first behind the mark that stands between them. */
const joined = (parts: readonly [key: string, node: ReactNode][], mark: string): ReactNode =>
  parts.map(([key, node], index) => (
    <Fragment key={key}>
      {index > 0 && mark}
      {node}
    </Fragment>
  ))

/** Whether anything within is a file or an address of the web. */
function opens(path: string, value: unknown): boolean {
  if (typeof value === 'string') return FILE.test(path) || ADDRESS.test(path)
  if (Array.isArray(value)) return value.some((item, index) => opens(`${path}.${index}`, item))
  if (!isObject(value) || isRich(value)) return false
  return membersOf(path, value).some(([name, member]) => opens(`${path}.${name}`, member))
}

/** A file that the reader may not read, or that is gone, is told as such: its id would say nothing. */
function Leaf({ path, value, files }: Pick<Props, 'path' | 'files'> & { value: string }) {
  if (ADDRESS.test(path)) return <WebLink address={value} />
  const file = files[value]
  return file ? <FileLink file={file} /> : t('desk.fileGone')
}

export function Value({ scope, path, value, names, files }: Props): ReactNode {
  if (!opens(path, value)) return valueWords(scope, path, value, names)
  if (typeof value === 'string') return value && <Leaf files={files} path={path} value={value} />
  const inside = (name: string, member: unknown) => (
    <Value files={files} names={names} path={`${path}.${name}`} scope={scope} value={member} />
  )
  if (Array.isArray(value)) {
    const rows = value.map((item, index): [string, ReactNode] => [String(index), inside(String(index), item)])
    return joined(rows, '\n')
  }
  const members = membersOf(path, value as Record<string, unknown>).map(([name, member]): [string, ReactNode] => [
    name,
    <>
      {t('desk.labelled', { label: memberWord(scope, `${path}.${name}`), value: '' })}
      {inside(name, member)}
    </>,
  ])
  return joined(members, IN_ROW.test(path) ? t('desk.semicolon') : '\n')
}
