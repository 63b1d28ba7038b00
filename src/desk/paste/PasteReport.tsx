import { lookUp, t } from '../../messages/index'
import type { Loss } from '../../word/read/draft'

export type Report =
  | { state: 'tooMuch' }
  | { state: 'storing'; pictures: number }
  /** `refused`: why pictures were not stored */
  | { state: 'done'; losses: Loss[]; refused: string[] }

interface Line {
  text: string
  /** where it was, or what it said */
  where: string
}

/** One line for each thing that was lost, however often. */
export function linesOf({ losses, refused }: Extract<Report, { state: 'done' }>): Line[] {
  const codes = [...new Set(losses.map(({ code }) => code))]
  const lost = codes.map((code) => {
    const all = losses.filter((loss) => loss.code === code)
    const count = all.reduce((sum, loss) => sum + loss.count, 0)
    const text = lookUp(`word.loss.${code}`) ?? code
    const [first] = all
    return {
      text: count > 1 ? t('paste.often', { text, count }) : text,
      where: first?.says ?? first?.place.excerpt ?? '',
    }
  })
  return [...lost, ...refused.map((reason) => ({ text: t('paste.notStored', { reason }), where: '' }))]
}

function Said({ report }: { report: Report }) {
  if (report.state === 'tooMuch') return <p>{t('paste.tooMuch')}</p>
  if (report.state === 'storing') return <p>{t('paste.storing', { count: report.pictures })}</p>
  const lines = linesOf(report)
  if (lines.length === 0) return <p>{t('paste.whole')}</p>
  return (
    <>
      <p>{t('paste.changed')}</p>
      <ul>
        {lines.map(({ text, where }) => (
          <li key={text}>
            {text}
            {where !== '' && <q>{where}</q>}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What became of the last paste, above the text: told to who does not see it as well, without taking the cursor. */
export function PasteReport({ report, onClose }: { report: Report | null; onClose: () => void }) {
  return (
    <div aria-live="polite" className={report ? 'desk-banner desk-paste' : undefined} role="status">
      {report && <Said report={report} />}
      {report && report.state !== 'storing' && (
        <button className="desk-button" onClick={onClose} type="button">
          {t('paste.close')}
        </button>
      )}
    </div>
  )
}
