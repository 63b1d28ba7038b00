import { PASSWORD_LENGTH } from '../../editorial/rules/passwordLength'
import { t } from '../../messages/index'

/** What a password must be, in words: it stands beside every field for a new one. @param id named by the field that it describes */
export function PasswordRule({ id }: { id?: string }) {
  return (
    <p className="desk-quiet" id={id}>
      {t('desk.passwordRule', PASSWORD_LENGTH)}
    </p>
  )
}
