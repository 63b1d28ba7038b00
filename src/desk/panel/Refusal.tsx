'use client'
import { useEffect, useRef } from 'react'
import { t } from '../../messages/index'
import { showElement } from './showField'
import type { Refused } from './useTransition'

/** Why an action was not taken. It takes the focus where the way to what is lacking goes on from it. */
export function Refusal({ refused }: { refused: Refused | null }) {
  const said = useRef<HTMLParagraphElement>(null)
  const element = refused?.element
  useEffect(() => {
    if (element === undefined) return
    said.current?.scrollIntoView({ block: 'nearest' })
    said.current?.focus({ preventScroll: true })
  }, [element, refused])
  return (
    <div role="alert">
      {refused && (
        <p className="desk-refused" ref={said} tabIndex={-1}>
          {refused.message}{' '}
          {element !== undefined && (
            <button className="desk-link" onClick={() => showElement(element, 'center')} type="button">
              {t('desk.goToFirst')}
            </button>
          )}
        </p>
      )}
    </div>
  )
}
