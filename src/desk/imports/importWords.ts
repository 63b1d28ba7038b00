/** What the desk says of imports. */
import type { ImportLoss, ImportSummary, ToldProposal } from '../../editorial/imports/told'
import type { Figure } from '../../editorial/rules/content'
import { STORY_KINDS } from '../../editorial/rules/kinds'
import { mayWrite, type Actor } from '../../editorial/rules/roles'
import { lookUp, t, type MessageKey } from '../../messages/index'
import { fieldWord } from '../words/fieldWords'

/** Who writes stories of some unit imports them, too. */
export const mayImport = ({ unit, role, suspended }: Actor): boolean =>
  unit !== null && !suspended && STORY_KINDS.some((kind) => mayWrite(role, kind))

const isRefusal = (code: string): boolean => code.startsWith('DOCX_')

/** Why a file became no draft, and what to do; empty where nothing is wrong. */
export function whyNot({ code, what }: Pick<ImportSummary, 'code' | 'what'>): string {
  if (!code) return ''
  if (!isRefusal(code)) return t(`imports.failed.${code}` as MessageKey)
  return t((what ? `word.unsupported.${what}` : `word.refused.${code}`) as MessageKey)
}

/** Where an import is. */
export function stateWord({ state, pictures }: Pick<ImportSummary, 'state' | 'pictures'>): string {
  const word = t(`imports.state.${state}`)
  if (state !== 'reading' || !pictures || pictures.of === 0) return word
  return `${word}${t('desk.comma')}${t('imports.pictures', { ...pictures })}`
}

/** What was lost, in words. */
export const lossWord = ({ code }: ImportLoss): string =>
  lookUp(`word.loss.${code}`) ?? t(`imports.loss.${code}` as MessageKey)

/** Where something stands. */
export function placeWord(place: ImportLoss['place']): string {
  if (place.in === 'body') return t('imports.placeBody', { excerpt: place.excerpt })
  const { paragraph, excerpt } = place
  return excerpt ? t('imports.placeFileSays', { paragraph, excerpt }) : t('imports.placeFile', { paragraph })
}

const option = (list: string, value: string | undefined): string =>
  (value && lookUp(`options.${list}.${value}`)) || value || t('imports.figureUnsaid')

/** A figure in one line: what is not said is told, too. */
const figureWord = ({ indicator, amount, unit, kind, asOf }: Figure): string =>
  [
    option('indicator', indicator),
    `${amount ?? ''} ${option('measure', unit)}`.trim(),
    kind ? option('figureKind', kind) : '',
    `${fieldWord('figures', 'asOf')} ${asOf || t('imports.figureUnsaid')}`,
  ]
    .filter(Boolean)
    .join(t('desk.comma'))

/** Members of which one of a list is chosen, and the list. */
const CHOICES: Partial<Record<ToldProposal['field'], string>> = {
  textStatus: 'textStatus',
  form: 'newsForm',
  'project.kind': 'projectKind',
  'project.method': 'method',
}

/** The member of a proposal, as the form names it. */
export const memberWord = (kind: string, field: ToldProposal['field']): string =>
  fieldWord(kind, field === 'contributors' ? 'introducedBy.contributors' : field)

/** What a proposal would write. */
export function valueWord(proposal: ToldProposal): string {
  switch (proposal.field) {
    case 'figures':
      return figureWord(proposal.value)
    case 'timeline': {
      const { date, stage, note } = proposal.value
      return [date, stage && option('projectStage', stage), note].filter(Boolean).join(' ')
    }
    case 'quotes': {
      const { text, speaker, post } = proposal.value
      return [text, [speaker, post].filter(Boolean).join(' ')].filter(Boolean).join(t('desk.comma'))
    }
    default:
      return option(CHOICES[proposal.field] ?? '', proposal.value)
  }
}
