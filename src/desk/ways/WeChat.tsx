'use client'
import { useState } from 'react'
import type { Kind } from '../../editorial/rules/kinds'
import type { ArticleForms } from '../../editorial/rules/waysOut'
import { WECHAT_LIMITS } from '../../editorial/rules/wechat'
import { t } from '../../messages/index'
import { copyForms } from './copyForms'
import { Told } from './Told'

const FIELDS = ['title', 'author', 'digest'] as const

/** The article as WeChat will have it: what goes into which field, a look at it, and what is otherwise in it. */
export function WeChat({ kind, forms }: { kind: Kind; forms: ArticleForms }) {
  const { wechat, deceptions } = forms
  const [copied, setCopied] = useState<boolean | null>(null)
  const copy = async () => setCopied(await copyForms({ 'text/html': wechat.html, 'text/plain': wechat.text }))
  return (
    <div className="desk-answers">
      {FIELDS.map((name) => (
        <div key={name}>
          <label htmlFor={`wechat-${name}`}>{t(`ways.wechat.${name}`, { most: WECHAT_LIMITS[name] })}</label>
          <input
            className="desk-input"
            id={`wechat-${name}`}
            onFocus={({ target }) => target.select()}
            readOnly
            value={wechat[name]}
          />
        </div>
      ))}
      {/* Nothing in it runs, and nothing of the desk's style reaches it. */}
      <iframe className="desk-wechat" sandbox="" srcDoc={wechat.html} title={t('ways.wechat.preview')} />
      <button className="desk-button" onClick={() => void copy()} type="button">
        {t('ways.wechat.copy')}
      </button>
      <p aria-live="polite" className="desk-quiet">
        {copied !== null && t(copied ? 'ways.copied' : 'ways.notCopied')}
      </p>
      <Told deceptions={deceptions} kind={kind} losses={wechat.losses} />
    </div>
  )
}
