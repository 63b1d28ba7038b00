'use client'
import { useId, useState } from 'react'
import type { ImportReport } from '../../editorial/imports/told'
import { STORY_KINDS, type StoryKind } from '../../editorial/rules/kinds'
import { t, type MessageKey } from '../../messages/index'
import { kindWord } from '../words/gateWords'

interface Props {
  report: ImportReport
  busy: boolean
  onKind(kind: StoryKind): void
}

/** As what the draft was made, why, and the way to another kind. */
export function KindForm({ report, busy, onKind }: Props) {
  const { story, because, may } = report
  const select = useId()
  const others = STORY_KINDS.filter((kind) => kind !== story?.kind)
  const [chosen, setChosen] = useState<StoryKind | undefined>(others[0])
  if (!story) return null
  const kind = chosen && others.includes(chosen) ? chosen : others[0]
  return (
    <section>
      <h2>{t('imports.kind')}</h2>
      <p>
        {because
          ? t('imports.kindProposed', {
              kind: kindWord(story.kind),
              because: t(`word.because.${because}` as MessageKey),
            })
          : kindWord(story.kind)}
      </p>
      {may.otherKind && kind && (
        <>
          <p className="desk-quiet">{t('imports.kindHelp')}</p>
          <label htmlFor={select}>{t('imports.kindOther')}</label>
          <div className="desk-searchbar">
            <select
              className="desk-input"
              id={select}
              onChange={({ target }) => setChosen(others.find((each) => each === target.value))}
              value={kind}
            >
              {others.map((each) => (
                <option key={each} value={each}>
                  {kindWord(each)}
                </option>
              ))}
            </select>
            <button className="desk-button" disabled={busy} onClick={() => onKind(kind)} type="button">
              {t('imports.kindChange')}
            </button>
          </div>
        </>
      )}
    </section>
  )
}
