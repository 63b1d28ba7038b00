import { t } from '../../../messages/index'
import type { FrameProps } from '../../present/frame'

/** Where misconduct is reported: telephone and mail. */
function Report({ phone, mail }: NonNullable<FrameProps['report']>) {
  return (
    <p>
      {t('site.footer.report')}
      {phone && <span>{phone}</span>}
      {phone && mail && t('site.gap')}
      {mail && <a href={`mailto:${mail}`}>{mail}</a>}
    </p>
  )
}

/** Units and contact, numbers and marks; what is not set leaves no gap. */
export function Footer({
  name,
  about,
  service,
  marks,
  report,
}: Pick<FrameProps, 'name' | 'about' | 'service' | 'marks' | 'report'>) {
  return (
    <footer className="colophon">
      <div className="wrap">
        <p className="colophon-name">{name}</p>
        {about.length > 0 && (
          <ul className="inline">
            {about.map(({ label, text }) => (
              <li key={label}>{t('site.labelled', { label, text })}</li>
            ))}
          </ul>
        )}
        {marks.length > 0 && (
          <ul className="inline">
            {marks.map(({ text, href }) => (
              <li key={text}>
                {href ? (
                  <a href={href} rel="noopener nofollow">
                    {text}
                  </a>
                ) : (
                  text
                )}
              </li>
            ))}
          </ul>
        )}
        <ul className="inline">
          {service.map(({ text, href }) => (
            <li key={href}>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
        {report && <Report {...report} />}
      </div>
    </footer>
  )
}
