import type { Deception } from '../../editorial/rules/deceptions'
import type { WeChatLoss } from '../../editorial/rules/wechat'
import { t } from '../../messages/index'
import { fieldWord } from '../words/fieldWords'
import type { Kind } from '../../editorial/rules/kinds'

const lossText = (loss: WeChatLoss): string =>
  'count' in loss
    ? t(`ways.loss.${loss.loss}`, { count: loss.count })
    : t(`ways.loss.${loss.loss}`, { text: loss.text })

/** What is otherwise in an article than in the story, and what in it could deceive a reader. */
export function Told({ kind, losses, deceptions }: { kind: Kind; losses: WeChatLoss[]; deceptions: Deception[] }) {
  return (
    <>
      {deceptions.length > 0 && (
        <>
          <p className="desk-refused">{t('ways.deceptions')}</p>
          <ul className="desk-history">
            {deceptions.map(({ field, kind: how, text, detail }, index) => (
              <li key={index}>{t(`ways.deception.${how}`, { field: fieldWord(kind, field), text, detail })}</li>
            ))}
          </ul>
        </>
      )}
      <p className="desk-quiet">{t(losses.length > 0 ? 'ways.losses' : 'ways.noLosses')}</p>
      <ul className="desk-history">
        {losses.map((loss) => (
          <li key={loss.loss}>{lossText(loss)}</li>
        ))}
      </ul>
    </>
  )
}
