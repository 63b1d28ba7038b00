import { t } from '../../messages/index'

interface Props {
  /** of the address: Payload names in it the document that it did not find */
  searchParams?: Record<string, unknown>
}

/** Who followed a link to what is not there, or not theirs to read, comes to the list and is told so. */
export function NotFoundLine({ searchParams }: Props) {
  if (typeof searchParams?.notFound !== 'string') return null
  return (
    <p className="desk-banner" role="status">
      {t('desk.documentNotFound')}
    </p>
  )
}
