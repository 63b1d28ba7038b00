'use client'
import { useState } from 'react'
import type { Outlook } from '../../editorial/rules/outlook'
import { isEditable } from '../../editorial/rules/policy'
import { t } from '../../messages/index'
import { copyForms } from './copyForms'
import { useForms } from './useForms'
import { WeChat } from './WeChat'

const WORKING = ''

/** Which text: the working copy while it can be edited, and every revision, the newest first. */
function textsOf({ stage, submissions }: Outlook): { value: string; label: string }[] {
  const frozen = submissions.toReversed().map(({ number, sha256 }) => ({
    value: sha256,
    label: t('ways.revision', { number, sha: sha256.slice(0, 8) }),
  }))
  return isEditable(stage) || frozen.length === 0 ? [{ value: WORKING, label: t('ways.working') }, ...frozen] : frozen
}

/** Everything in which a text may leave the desk, in one place. */
export function WaysOut({ outlook }: { outlook: Outlook }) {
  const { kind, id } = outlook
  const texts = textsOf(outlook)
  const [chosen, setChosen] = useState<string | null>(null)
  const text = texts.find(({ value }) => value === chosen)?.value ?? texts[0]?.value ?? WORKING
  const query = text === WORKING ? '' : `?revision=${text}`
  const { forms, refused, busy, read } = useForms(kind, id, query)
  const [copied, setCopied] = useState<boolean | null>(null)
  const door = `/api/${kind}/${id}`

  const copy = async (form: 'text' | 'markdown') => {
    setCopied(null)
    const found = await read()
    if (found) setCopied(await copyForms({ 'text/plain': found[form] }))
  }
  return (
    <details className="desk-fold desk-ways">
      <summary>{t('ways.head')}</summary>
      <div className="desk-answers">
        <label htmlFor="ways-text">{t('ways.which')}</label>
        <select className="desk-input" id="ways-text" onChange={({ target }) => setChosen(target.value)} value={text}>
          {texts.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <p className="desk-quiet">{t('ways.marked')}</p>
      </div>
      <ul className="desk-history">
        <li>
          <a download="" href={`${door}/word${query}`}>
            {t('ways.word')}
          </a>
        </li>
        <li>
          <a href={`${door}/print${query}`} rel="noreferrer" target="_blank">
            {t('ways.print')}
          </a>
        </li>
        {text !== WORKING && (
          <li>
            {t('ways.sheet')}
            <a download="" href={`${door}/sheet${query}`}>
              {t('ways.sheetWord')}
            </a>{' '}
            <a href={`${door}/sheet/print${query}`} rel="noreferrer" target="_blank">
              {t('ways.sheetPrint')}
            </a>
          </li>
        )}
      </ul>
      <div className="desk-ways__buttons">
        <button className="desk-button" disabled={busy} onClick={() => void read()} type="button">
          {t('ways.wechat')}
        </button>
        <button className="desk-button" disabled={busy} onClick={() => void copy('text')} type="button">
          {t('ways.plain')}
        </button>
        <button className="desk-button" disabled={busy} onClick={() => void copy('markdown')} type="button">
          {t('ways.markdown')}
        </button>
      </div>
      <p aria-live="polite" className="desk-quiet">
        {copied !== null && t(copied ? 'ways.copied' : 'ways.notCopied')}
      </p>
      <div role="alert">{refused && <p className="desk-refused">{refused}</p>}</div>
      {forms && <WeChat forms={forms} key={forms.sha256} kind={kind} />}
    </details>
  )
}
