import { t } from '../../../messages/index'

const SIZES = ['small', 'medium', 'large'] as const

/**
 * Size of the text, paper, copying: they come to life with our script (`src/site/script/article.js`), and show only then.
 * Every word that it says stands here. Their place is kept from the first moment, so that nothing moves.
 */
export function Tools() {
  return (
    <div className="tools" role="group" aria-label={t('article.tools')} data-derived="" data-colon={t('site.colon')}>
      <span className="tool-group">
        <span aria-hidden="true">{t('article.size')}</span>
        {SIZES.map((size) => (
          <button key={size} type="button" data-size={size} aria-label={t(`article.size.${size}Name`)}>
            {t(`article.size.${size}`)}
          </button>
        ))}
      </span>
      <span className="tool-group">
        <button type="button" data-tool="print">
          {t('article.print')}
        </button>
        <button type="button" data-tool="copy" data-done={t('article.copied')} data-failed={t('article.notCopied')}>
          {t('article.copy')}
        </button>
      </span>
      <span role="status" />
    </div>
  )
}
