/** The page of the rule book: the settings themselves, and how often each rule was waved through. */
import type { DocumentViewServerProps, FormState, PayloadRequest } from 'payload'
import type { RuleUse } from '../../editorial/rules/ruleUse'
import { readerOf } from '../reader'
import { SettingsDocument } from '../settings/SettingsDocument'
import { OftenWaived, RuleUseTable } from './RuleUseTable'
import { DAYS, daysOf } from './spans'

interface Props extends DocumentViewServerProps {
  formState: FormState
  /** handed over by the configuration: for a director alone */
  ruleUses(req: PayloadRequest, days: number): Promise<{ uses: RuleUse[]; cut: boolean }>
}

export async function RuleBookDocument({ ruleUses, ...props }: Props) {
  const { req } = props.initPageResult
  const days = daysOf(props.searchParams?.[DAYS])
  const found = readerOf(req.user)?.role === 'director' ? await ruleUses(req, days) : null
  return (
    <>
      {found && <OftenWaived uses={found.uses} />}
      <SettingsDocument {...props} />
      {found && <RuleUseTable cut={found.cut} days={days} uses={found.uses} />}
    </>
  )
}
