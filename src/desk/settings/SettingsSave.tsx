'use client'
import { useForm } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import { KINDS } from '../../editorial/rules/kinds'
import { t } from '../../messages/index'
import { callDoor } from '../door'
import { useNewRows } from '../edit/useNewRows'
import { findLinkable } from '../fields/linkable'
import { useNames } from '../fields/Names'
import { Alive } from '../frame/Alive'
import { showField } from '../panel/showField'
import { valueWords } from '../read/values'
import { fieldWord, withFieldWord } from '../words/fieldWords'
import { changesOf, clearing, withTitles, type Change } from './changes'

interface Props {
  slug: string
  stored: Record<string, unknown>
}

/** Titles of what stands on the site, by id: placements are kept as ids. */
async function titles(): Promise<Readonly<Record<string, string>>> {
  const lists = await Promise.all(KINDS.map((kind) => findLinkable([kind], '')))
  return Object.fromEntries(lists.flat().map(({ id, title }) => [id, title]))
}

function ChangeList({
  changes,
  names,
  slug,
}: {
  changes: readonly Change[]
  names: Readonly<Record<string, string>>
  slug: string
}) {
  const words = (field: string, value: unknown) =>
    valueWords(slug, field, withTitles(value, names), names) || t('desk.blank')
  return (
    <dl className="desk-facts">
      {changes.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{fieldWord(slug, field)}</dt>
          <dd>{t('desk.fromTo', { before: words(field, before), after: words(field, after) })}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Two steps: see what will change, then change it. */
export function SettingsSave({ slug, stored: first }: Props) {
  useNewRows()
  const router = useRouter()
  const people = useNames()
  const { getData, setModified } = useForm()
  const [stored, setStored] = useState(first)
  const [changes, setChanges] = useState<Change[] | null>(null)
  const [names, setNames] = useState<Readonly<Record<string, string>>>({})
  const [said, setSaid] = useState<{ ok: boolean; text: string; field?: string } | null>(null)

  async function preview(): Promise<void> {
    setSaid(null)
    setNames({ ...people, ...(await titles()) })
    setChanges(changesOf(stored, getData()))
  }

  async function save(): Promise<void> {
    const data = getData()
    const members = Object.fromEntries(
      (changes ?? []).map(({ field, after }) => [field, clearing(stored[field], after)]),
    )
    const { status, message, field } = await callDoor('POST', `/api/globals/${slug}?depth=0`, members)
    setChanges(null)
    if (status !== 200) return setSaid({ ok: false, text: withFieldWord(message, slug, field), field })
    setStored(data)
    setModified(false)
    setSaid({ ok: true, text: t('desk.settingsSaved') })
    router.refresh()
  }

  return (
    <Alive className="desk-settings-save">
      <div role="status">{said?.ok && <p className="desk-done">{said.text}</p>}</div>
      <div role="alert">
        {said && !said.ok && (
          <p className="desk-refused">
            {said.text}{' '}
            {said.field && (
              <button className="desk-link" onClick={() => void showField(said.field ?? '')} type="button">
                {t('desk.goToField', { field: fieldWord(slug, said.field) })}
              </button>
            )}
          </p>
        )}
      </div>
      {changes === null && (
        <button className="desk-button desk-button--primary" onClick={() => void preview()} type="button">
          {t('desk.settingsPreview')}
        </button>
      )}
      {changes?.length === 0 && <p className="desk-banner">{t('desk.settingsSame')}</p>}
      {changes && changes.length > 0 && (
        <>
          <h2>{t('desk.settingsEffect')}</h2>
          <ChangeList changes={changes} names={names} slug={slug} />
        </>
      )}
      {changes && (
        <div className="desk-actions">
          {changes.length > 0 && (
            <button className="desk-button desk-button--primary" onClick={() => void save()} type="button">
              {t('desk.settingsSave')}
            </button>
          )}
          <button className="desk-button" onClick={() => setChanges(null)} type="button">
            {t('desk.back')}
          </button>
        </div>
      )}
    </Alive>
  )
}
