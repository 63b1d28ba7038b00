import type { ImportLoss } from '../../editorial/imports/told'
import { t } from '../../messages/index'
import { lossWord, placeWord } from './importWords'

/** What is not as it was in the file, in the order of the file. */
export function LossList({ lost }: { lost: readonly ImportLoss[] }) {
  return (
    <section>
      <h2>{t('imports.lost')}</h2>
      {lost.length === 0 ? (
        <p className="desk-empty">{t('imports.lostNone')}</p>
      ) : (
        <>
          <p className="desk-quiet">{t('imports.lostHelp')}</p>
          <ol className="desk-imports">
            {lost.map((loss) => (
              <li className="desk-import" key={`${loss.code} ${JSON.stringify(loss.place)} ${loss.says ?? ''}`}>
                <p>
                  {lossWord(loss)}
                  {loss.count > 1 && t('imports.times', { count: loss.count })}
                </p>
                <p className="desk-quiet">{placeWord(loss.place)}</p>
                {loss.says && <p className="desk-quiet">{t('imports.says', { text: loss.says })}</p>}
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}
