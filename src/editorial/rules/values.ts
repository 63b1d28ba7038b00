/** Values of the selects of `domain.md`, in its order. */
export const INDICATORS = [
  'totalInvestment',
  'agreedInvestment',
  'registeredCapital',
  'contractedForeign',
  'paidInForeign',
  'paidInDomestic',
  'fixedAssets',
  'land',
  'output',
  'tax',
  'jobs',
  'other',
] as const
export const UNITS_OF_MEASURE = [
  'usd10k',
  'usd100m',
  'cny',
  'cny10k',
  'cny100m',
  'hkd10k',
  'eur10k',
  'jpy100m',
  'mu',
  'sqm',
  'people',
  'items',
  'companies',
  'percent',
] as const
export const PROJECT_KINDS = ['industrial', 'foreign', 'hightech', 'service', 'finance', 'other'] as const
export const METHODS = [
  'professional',
  'leader',
  'delegation',
  'everyone',
  'entrusted',
  'industry',
  'chain',
  'referral',
  'stationed',
  'chamber',
  'fund',
  'expo',
  'walkIn',
] as const
export const PROJECT_STAGES = [
  'lead',
  'talks',
  'framework',
  'signed',
  'registered',
  'funded',
  'land',
  'started',
  'completed',
  'producing',
  'fullCapacity',
  'ended',
] as const
export const LICENCES = ['own', 'licensed', 'publicDomain', 'openLicence'] as const
export const UNIT_KINDS = ['media', 'department', 'people', 'town', 'park', 'company'] as const
export const NOTICE_TYPES = ['notice', 'announcement', 'circular', 'publicity', 'policy', 'interpretation'] as const
export const NEWS_FORMS = ['message', 'feature', 'commentary', 'picture'] as const
export const TASK_STATES = ['open', 'claimed', 'drafted', 'submitted', 'published', 'declined'] as const
/** 市 / 省 / 国家 级媒体, and those abroad. */
export const OUTLET_LEVELS = ['city', 'province', 'national', 'overseas'] as const
/** Where in an outlet a story stood: 头版头条, 头版, elsewhere. */
export const CLIPPING_PLACES = ['headline', 'front', 'inside'] as const
export const CLIPPING_STATES = ['entered', 'confirmed', 'refused'] as const
export const COVERAGE_STATES = ['live', 'suspended', 'withdrawn'] as const
export const CURRENCIES = ['usd', 'hkd', 'eur', 'jpy'] as const
export const INSPECTION_STATES = ['waiting', 'running', 'done', 'failed'] as const
