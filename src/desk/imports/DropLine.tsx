'use client'
import { t } from '../../messages/index'
import { importsPath } from '../links'
import { isUnderWay, type Drop } from './drops'
import { FileLine } from './ImportLine'

interface Props {
  drop: Drop
  onStop(drop: Drop): void
  onAgain(drop: Drop): void
}

const WORDS = {
  queued: 'sending',
  sending: 'sending',
  stopping: 'stopping',
  stopped: 'cancelled',
  said: 'refused',
} as const satisfies Record<Drop['state'], string>

/** A file that the server has not taken: on its way, refused, or here already. */
export function DropLine({ drop, onStop, onAgain }: Props) {
  const { file, state, part, why, earlier } = drop
  const { name } = file
  const going = isUnderWay(drop)
  const word = WORDS[state]
  return (
    <FileLine name={name} state={t(`imports.state.${word}`)}>
      {going && (
        <progress
          aria-label={t('imports.progress', { name, state: t(`imports.state.${word}`) })}
          max={1}
          value={state === 'queued' ? 0 : part}
        />
      )}
      {why && <p>{why}</p>}
      <div className="desk-actions">
        {going && state !== 'stopping' && (
          <button
            aria-label={t('imports.cancelOne', { name })}
            className="desk-button"
            onClick={() => onStop(drop)}
            type="button"
          >
            {t('imports.cancel')}
          </button>
        )}
        {earlier && (
          <>
            <a className="desk-button" href={importsPath(earlier.id)}>
              {t('imports.earlier')}
            </a>
            <button
              aria-label={t('imports.againOne', { name })}
              className="desk-button"
              onClick={() => onAgain(drop)}
              type="button"
            >
              {t('imports.again')}
            </button>
          </>
        )}
      </div>
    </FileLine>
  )
}
