'use client'
import { useCallback, useEffect, useId, useRef, useState } from 'react'
import { MOST_FILES } from '../../editorial/imports/told'
import { MAX_FILE_BYTES } from '../../editorial/rules/uploads'
import { t } from '../../messages/index'
import { takeFiles } from './filesOver'

/** Where files are dropped, or chosen by hand. A drop beside it, on the same page, is meant for it. */
export function DropZone({ onFiles }: { onFiles(files: readonly File[]): void }) {
  const help = useId()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [why, setWhy] = useState('')

  const take = useCallback(
    (list: FileList | null): void => {
      const files = [...(list ?? [])]
      const many = files.length > MOST_FILES
      setWhy(many ? t('imports.tooManyFiles', { max: MOST_FILES, count: files.length }) : '')
      if (!many && files.length > 0) onFiles(files)
      // The same file can be chosen again.
      if (input.current) input.current.value = ''
    },
    [onFiles],
  )
  useEffect(() => takeFiles(window, setOver, take), [take])

  return (
    <div className={`desk-drop ${over ? 'desk-drop--over' : ''}`}>
      <p aria-hidden="true" className="desk-drop__words">
        {t('imports.drop')}
      </p>
      <label className="desk-button desk-drop__choose">
        {t('imports.choose')}
        <input
          accept=".docx"
          aria-describedby={help}
          className="desk-sr"
          multiple
          onChange={({ target }) => take(target.files)}
          ref={input}
          type="file"
        />
      </label>
      <div id={help}>
        <p className="desk-quiet">{t('imports.help', { max: MAX_FILE_BYTES / 1024 / 1024 })}</p>
        <p className="desk-quiet">{t('imports.onlyDocx')}</p>
      </div>
      <div role="alert">{why && <p className="desk-refused">{why}</p>}</div>
    </div>
  )
}
