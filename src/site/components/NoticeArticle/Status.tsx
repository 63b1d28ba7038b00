import { t } from '../../../messages/index'
import type { NoticeStatus } from '../../present/noticeStatus'
import { TitleLinks } from './TitleLinks'

/** 有效, 已修改, 失效, 废止: today's answer, with the notice that made it so. */
export function Status({ state, by }: NoticeStatus) {
  return (
    <p className="status" data-derived="">
      <span>{t('site.notice.status')}</span>
      <strong>{t(`site.notice.state.${state}`)}</strong>
      {by.length > 0 && (
        <TitleLinks label={t(state === 'repealed' ? 'site.notice.repealedBy' : 'site.notice.amendedBy')} links={by} />
      )}
    </p>
  )
}
