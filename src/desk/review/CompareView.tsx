import type { FieldDiff } from '../../editorial/rules/diff/types'
import type { Kind } from '../../editorial/rules/kinds'
import { t } from '../../messages/index'
import { memberWord } from '../words/fieldWords'
import { FilePicture, type FileView } from '../read/FileView'
import { DiffText } from './DiffText'
import { groupsOf, type DiffGroup } from './groups'
import { diffLabel } from './labels'

interface Props {
  kind: Kind
  fields: readonly FieldDiff[]
  /** of both revisions, by id */
  files: Readonly<Record<string, FileView>>
  names: Readonly<Record<string, string>>
}

/** 新增 or 删去, where a whole entry or file came or went. */
function EntryMark({ entry }: Pick<DiffGroup, 'entry'>) {
  if (!entry) return null
  return <strong className={`desk-diff__entry desk-diff__entry--${entry}`}>{t(`desk.diff.entry.${entry}`)}</strong>
}

function Group({ group, kind, files, names }: { group: DiffGroup } & Omit<Props, 'fields'>) {
  const { path, entry, diffs } = group
  const whole = diffs.length === 1 && diffs[0]?.field === path
  const file = path.startsWith('media.') ? files[path.slice('media.'.length)] : undefined
  return (
    <section
      className="desk-diff__member"
      data-field-path={path}
      id={`field-${path.replaceAll('.', '__')}`}
      tabIndex={-1}
    >
      <h2 className="desk-read__label">
        {diffLabel(kind, path, names)} <EntryMark entry={entry} />
      </h2>
      {file && <FilePicture file={file} />}
      {whole && diffs[0] ? (
        <DiffText segments={diffs[0].segments} />
      ) : (
        <dl className="desk-facts">
          {diffs.map((diff) => (
            <div key={diff.field}>
              <dt>{memberWord(path.startsWith('media.') ? 'media' : kind, lastOf(diff.field, path))}</dt>
              <dd>
                <DiffText segments={diff.segments} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}

/** The path by which a member is named: of files without their id, of rows as it is. */
const lastOf = (field: string, path: string): string =>
  path.startsWith('media.') || path.startsWith('units.') ? field.slice(path.length + 1) : field

/** What differs between two revisions, in the order in which a story is read. What is the same is not listed. */
export function CompareView({ kind, fields, files, names }: Props) {
  if (fields.length === 0) return <p className="desk-empty">{t('desk.diff.none')}</p>
  return (
    <div className="desk-read desk-diff">
      <p className="desk-quiet">{t('desk.diff.how')}</p>
      {groupsOf(fields).map((group) => (
        <Group files={files} group={group} key={`${group.path} ${group.entry ?? ''}`} kind={kind} names={names} />
      ))}
    </div>
  )
}
