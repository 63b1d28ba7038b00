'use client'
import { useEffect, useRef } from 'react'
import { t } from '../../messages/index'
import { kindWord } from '../words/gateWords'
import { Hits } from './Hits'
import { FIRST_CHOICE, keyOf, type Found } from './recall'

interface Props {
  found: readonly Found[]
  total: number
  chosen: ReadonlySet<string>
  onChoose(chosen: ReadonlySet<string>): void
}

function ChooseAll({ found, chosen, onChoose }: Omit<Props, 'total'>) {
  const box = useRef<HTMLInputElement>(null)
  const all = chosen.size === found.length
  const some = chosen.size > 0 && !all
  useEffect(() => {
    if (box.current) box.current.indeterminate = some
  }, [some])
  return (
    <label className="desk-check" htmlFor={FIRST_CHOICE}>
      <input
        checked={all}
        id={FIRST_CHOICE}
        onChange={() => onChoose(new Set(all ? [] : found.map(keyOf)))}
        ref={box}
        type="checkbox"
      />
      {t('desk.recallAll', { count: found.length })}
    </label>
  )
}

/** What was found, none of it chosen until the person chooses it. */
export function Results({ found, total, chosen, onChoose }: Props) {
  const toggle = (key: string): void => {
    const next = new Set(chosen)
    if (!next.delete(key)) next.add(key)
    onChoose(next)
  }
  return (
    <>
      {total > found.length && <p className="desk-banner">{t('desk.recallMore', { total, shown: found.length })}</p>}
      <ChooseAll chosen={chosen} found={found} onChoose={onChoose} />
      <ul className="desk-recall">
        {found.map((story) => {
          const key = keyOf(story)
          const facts = `desk-recall-${story.kind}-${story.id}`
          return (
            <li key={key}>
              <label className="desk-check">
                <input
                  aria-describedby={facts}
                  checked={chosen.has(key)}
                  onChange={() => toggle(key)}
                  type="checkbox"
                />
                {story.title}
              </label>
              <div className="desk-recall__facts" id={facts}>
                <p className="desk-quiet">
                  {kindWord(story.kind)}
                  {t('desk.comma')}
                  {story.unit.name}
                  {t('desk.comma')}
                  <a
                    aria-label={t('desk.seeLiveOne', { title: story.title })}
                    href={story.publicUrl}
                    rel="noreferrer"
                    target="_blank"
                  >
                    {t('desk.seeLive')}
                  </a>
                </p>
                <Hits hits={story.hits} kind={story.kind} />
              </div>
            </li>
          )
        })}
      </ul>
    </>
  )
}
