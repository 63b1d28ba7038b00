/** Faults of the gate, put in one at a time: what is changed, and the tests that must notice it. */

export interface Fault {
  /** what the fault lets happen */
  lets: string
  file: string
  /** text that stands once in the file */
  from: string
  to: string
  /** test files, most likely first: the first that fails ends the search */
  tests: readonly string[]
}

const POLICY = 'src/editorial/rules/policy.ts'
const STANDS = 'src/editorial/rules/whoStands.ts'
const STAGES = 'src/editorial/rules/stages.ts'
const TRANSITION = 'src/editorial/transition.ts'
const MOVES = 'src/editorial/moves.ts'
const PUBLIC_MOVES = 'src/editorial/publicMoves.ts'
const ISSUES = 'src/editorial/gateIssues.ts'
const FREEZE = 'src/editorial/freeze.ts'
const DUE = 'src/editorial/due.ts'

const unitPolicy = 'tests/unit/editorial/policy.test.ts'
const int = (name: string): string => `tests/int/${name}.test.ts`

export const FAULTS: readonly Fault[] = [
  {
    lets: 'a suspended account act',
    file: STANDS,
    from: "  if (suspended) return 'noGrant'\n",
    to: '',
    tests: [unitPolicy],
  },
  {
    lets: 'a director whom an admin made act unconfirmed',
    file: STANDS,
    from: 'isOfficeRole(role) && !confirmed ?',
    to: "isOfficeRole(role) && !confirmed && role !== 'director' ?",
    tests: [unitPolicy, int('attacks')],
  },
  {
    lets: 'a unit act on the stories of another',
    file: POLICY,
    from: "grant.of === 'own' && actor.unit === story.unit",
    to: "grant.of === 'own'",
    tests: [unitPolicy],
  },
  {
    lets: 'an author review what they wrote',
    file: POLICY,
    from: 'if (authors.includes(actor.id)) ',
    to: 'if (false) ',
    tests: [unitPolicy],
  },
  {
    lets: 'one person take two steps of one revision',
    file: POLICY,
    from: 'holder.person === actor.id && holder.step !== step',
    to: 'holder.person === actor.id && false',
    tests: [unitPolicy],
  },
  {
    lets: 'a director review what they forced',
    file: POLICY,
    from: "if (after?.by === actor.id) return 'forcer'\n",
    to: '\n',
    tests: [unitPolicy, int('force')],
  },
  {
    lets: 'an action run from every stage',
    file: POLICY,
    from: 'candidate.from.includes(story.stage)',
    to: 'candidate.from.length > 0',
    tests: [unitPolicy],
  },
  {
    lets: 'a new edition go up over a suspended one',
    file: POLICY,
    from: 'notSuspended: { holds: ({ suspended }) => !suspended',
    to: 'notSuspended: { holds: () => true',
    tests: [unitPolicy, int('suspend')],
  },
  {
    lets: 'a live story be archived',
    file: POLICY,
    from: 'notUp: { holds: (story) => !isUp(story)',
    to: 'notUp: { holds: () => true',
    tests: [unitPolicy],
  },
  {
    lets: 'a substitute do all that a director does',
    file: POLICY,
    from: 'grant.substitutes === true && ',
    to: '',
    tests: [unitPolicy, int('substitutes')],
  },
  {
    lets: 'a gatekeeper stand in although the unit has its own reviewer',
    file: POLICY,
    from: 'noUnitReviewer: (_, story) => !story.unitReviewer',
    to: 'noUnitReviewer: () => true',
    tests: [unitPolicy],
  },
  {
    lets: 'a writer save the story of another unit',
    file: POLICY,
    from: '!actor.suspended && actor.unit === story.unit && mayWrite',
    to: '!actor.suspended && mayWrite',
    tests: [unitPolicy, int('doors.rest'), int('doorTable.routes')],
  },
  {
    lets: 'a text be changed while it is reviewed',
    file: POLICY,
    from: 'EDITABLE.includes(stage)',
    to: 'stage.length > 0',
    tests: [int('codes.order'), int('doorTable.routes'), int('walkaways')],
  },
  {
    lets: 'a writer publish',
    file: STAGES,
    from: "    action: 'publish',\n    from: ['approved'],\n    to: 'published',\n    who: CARRIES_OUT,",
    to: "    action: 'publish',\n    from: ['approved'],\n    to: 'published',\n    who: [...CARRIES_OUT, UNIT],",
    tests: [unitPolicy],
  },
  {
    lets: 'a gatekeeper sign',
    file: STAGES,
    from: "const SIGNATORY: readonly Grant[] = [{ roles: ['director']",
    to: "const SIGNATORY: readonly Grant[] = [{ roles: ['director', 'gatekeeper']",
    tests: [unitPolicy],
  },
  {
    lets: 'the second review fall away',
    file: STAGES,
    from: "FULL_CHAIN: readonly ReviewStep[] = ['unitReview', 'gateReview', 'signOff']",
    to: "FULL_CHAIN: readonly ReviewStep[] = ['unitReview', 'signOff']",
    tests: [unitPolicy, int('walk')],
  },
  {
    lets: 'a schedule outlive the withdrawal of its signature',
    file: STAGES,
    from: "from: ['approved', 'scheduled'], to: 'returned'",
    to: "from: ['approved'], to: 'returned'",
    tests: [unitPolicy],
  },
  {
    lets: 'a decision fall on a revision that its maker did not see',
    file: TRANSITION,
    from: '  assertFresh(command, story)\n',
    to: '',
    tests: [int('codes.order'), int('walk')],
  },
  {
    lets: 'one click on `pass` count for the next step too',
    file: TRANSITION,
    from: "  if (command.step !== undefined && command.step !== story.stage) throw new Refusal('WRONG_STAGE')\n",
    to: '',
    tests: [int('codes.order'), int('races'), int('walk')],
  },
  {
    lets: 'a role that was taken away a moment ago still decide',
    file: TRANSITION,
    from: 'run(req, await presentActor(req), kind',
    to: 'run(req, requireActor(req), kind',
    tests: [int('attacks')],
  },
  {
    lets: 'a story with a blocker pass',
    file: MOVES,
    from: 'command.acknowledged, asPerson(actor))\n  await assertNoBlocker(move.req, story)\n',
    to: 'command.acknowledged, asPerson(actor))\n',
    tests: [int('comments')],
  },
  {
    lets: 'a story with a blocker be signed',
    file: MOVES,
    from: 'command.overrides, asPerson(actor))\n  await assertNoBlocker(move.req, story)\n',
    to: 'command.overrides, asPerson(actor))\n',
    tests: [int('comments')],
  },
  {
    lets: 'a warning go by unread',
    file: ISSUES,
    from: "(issue.severity === 'warning' && !acknowledged[issue.id]) ||\n        ",
    to: '',
    tests: [int('codes.issues')],
  },
  {
    lets: 'an error be signed without a reason',
    file: ISSUES,
    from: "  refuse(issues.filter((issue) => issue.severity === 'error' && !(waivable(issue) && overridden[issue.id])))\n",
    to: '',
    tests: [int('codes.issues')],
  },
  {
    lets: 'an error be submitted unmended',
    file: ISSUES,
    from: "  refuse(issues.filter((issue) => issue.severity === 'error' && !(waivable(issue) && contested[issue.id])))\n",
    to: '',
    tests: [int('codes.issues'), int('speech')],
  },
  {
    lets: 'an error be waved through that nobody may wave through',
    file: ISSUES,
    from: '!UNWAIVABLE.has(issue.check)',
    to: 'UNWAIVABLE.size > 0',
    tests: [int('codes.issues'), int('force')],
  },
  {
    lets: 'a director force what nobody may wave through',
    file: PUBLIC_MOVES,
    from: '  assertForcible(issues)\n',
    to: '',
    tests: [int('force')],
  },
  {
    lets: 'whoever changed the words beside a picture review them',
    file: MOVES,
    from: '[...hands, actor.id].reduce',
    to: '[actor.id].reduce',
    tests: [int('walkaways')],
  },
  {
    lets: 'whoever submitted a text review it',
    file: MOVES,
    from: '[...hands, actor.id].reduce',
    to: '[...hands].reduce',
    tests: [int('attacks'), int('walk'), int('walkaways')],
  },
  {
    lets: 'a story carry the picture of another unit',
    file: FREEZE,
    from: '    if (reader && !isGateRole(reader.role) && relationId(file.unit) !== reader.unit) continue\n',
    to: '',
    tests: [int('attacks')],
  },
  {
    lets: 'whoever wrote a correction note review it',
    file: MOVES,
    from: 'gate: { ...withAuthor(gate, actor.id), correction }',
    to: 'gate: { ...gate, correction }',
    tests: [int('correct')],
  },
  {
    lets: 'a director force a picture whose words are theirs',
    file: PUBLIC_MOVES,
    from: "  if (hands.includes(actor.id)) throw new Refusal('SAME_PERSON', { message: 'errors.author' })\n",
    to: '',
    tests: [int('walkaways')],
  },
  {
    lets: 'a gatekeeper withdraw by way of a review after the fact',
    file: PUBLIC_MOVES,
    from: "command.outcome === 'withdraw' && actor.role === 'director'",
    to: "command.outcome === 'withdraw'",
    tests: [int('force')],
  },
  {
    lets: 'a withdrawn story send its readers to itself',
    file: PUBLIC_MOVES,
    from: '(itself || !(',
    to: '(!(',
    tests: [int('codes.actions'), int('walkawaysPublic'), int('walkaways')],
  },
  {
    lets: 'a schedule live on after the hold',
    file: PUBLIC_MOVES,
    from: "to: 'approved',\n    gate: { ...story.gate, schedule: null },\n    columns: { scheduledAt: null },",
    to: "to: 'approved',\n    gate: story.gate,\n    columns: {},",
    tests: [int('schedule')],
  },
  {
    lets: 'a schedule fire before its time',
    file: DUE,
    from: "|| !schedule || new Date(schedule.at) > now) return 'none'",
    to: "|| !schedule) return 'none'",
    tests: [int('schedule')],
  },
  {
    lets: 'a schedule fire on the word of a suspended signer',
    file: DUE,
    from: 'words.every((id) => active.has(id))',
    to: 'words.every((id) => active.has(id) || id)',
    tests: [int('schedule')],
  },
  {
    lets: 'a schedule fire over a suspended edition',
    file: DUE,
    from: "  if (story.state.suspended) return 'waits'\n",
    to: '',
    tests: [int('schedule'), int('suspend')],
  },
  {
    lets: 'a withdrawn row keep its words',
    file: 'src/editorial/publish.ts',
    from: "    ...WORDLESS,\n    state: 'withdrawn',",
    to: "    state: 'withdrawn',",
    tests: [int('walk'), int('visibility'), int('walkawaysPublic'), int('schedule')],
  },
  {
    lets: 'a revision be published that was changed in the database',
    file: FREEZE,
    from: 'if (sha256(found.canonical) !== hash)',
    to: 'if (sha256(found.canonical) === "")',
    tests: [int('attacks')],
  },
  {
    lets: 'the file of a frozen revision be exchanged',
    file: 'src/editorial/media.ts',
    from: "if (file && (present?.held || (await holding(req, 'revisions', id))))",
    to: 'if (file && present?.held === "never")',
    tests: [int('media.upload'), int('media.private'), int('attacks')],
  },
  {
    lets: 'a row of the gate be written by any caller of the Local API',
    file: 'src/editorial/gateToken.ts',
    from: 'req.context[MEMBER] === TOKEN',
    to: 'req.context[MEMBER] !== null',
    tests: [int('doors.local'), int('doorTable.local')],
  },
  {
    lets: 'a story of another unit be opened',
    file: 'src/editorial/story.ts',
    from: "scope === 'all' ? undefined : scope.unit",
    to: 'undefined',
    tests: [int('visibility'), int('doors.rest'), int('doorTable.transition')],
  },
  {
    lets: 'a review without the declaration about secrets',
    file: 'src/editorial/command.ts',
    from: 'if (DECLARES_SECRECY.includes(action) && body.secrecyReviewed !== true)',
    to: 'if (DECLARES_SECRECY.includes(action) && body.secrecyReviewed === false)',
    tests: [int('codes.actions'), int('codes.issues'), int('codes.forgotten')],
  },
  {
    lets: 'an act leave no entry in the log',
    file: 'src/editorial/carryOut.ts',
    from: '      ...outcome.audit,\n',
    to: '',
    tests: [int('audit'), int('force'), int('schedule'), int('walk')],
  },
  {
    lets: 'a preview link be used once more than was said',
    file: 'src/editorial/previewUse.ts',
    from: 'return row && row.usesLeft > 0 ? row : null',
    to: 'return row',
    tests: [int('previews')],
  },
  {
    lets: 'an act happen of which nobody is told',
    file: TRANSITION,
    from: '  await queueNotifications(req, { actor, action: command.action, before: story, after, seq })\n',
    to: '  void [queueNotifications, seq]\n',
    tests: [int('notifications')],
  },
  {
    lets: 'the second witness of the log swear to an act that was rolled back: an effect before its commit',
    file: 'src/editorial/recorded.ts',
    from: '    return work()\n  })\n',
    to: '    const early = await work()\n    if (req.context.auditHead) await writeHeadFile(req.context.auditHead as AuditHead)\n    return early\n  })\n',
    tests: [int('audit')],
  },
  {
    lets: 'a withdrawn edition come back by a link of before, once another is up',
    file: 'src/editorial/rules/preview.ts',
    from: ".filter(({ event }) => event === 'withdrawn')",
    to: '.filter(() => false)',
    tests: [int('previews')],
  },
  {
    lets: 'who wrote a caption pass it in the next edition',
    file: FREEZE,
    from: 'published && shown.has(String(file.id)) ?',
    to: 'published ?',
    tests: [int('walkaways')],
  },
  {
    lets: 'a sign without a shape hide from the checks what a reader sees',
    file: 'src/editorial/rules/checks/seen.ts',
    from: 'if (stored.search(ODD) < 0) return text',
    to: 'if (stored !== null) return text',
    tests: ['tests/unit/checks/seen.test.ts'],
  },
  {
    lets: 'anybody put down what a reviewer has taken up',
    file: 'src/editorial/rules/readers.ts',
    from: 'actor.id === claimant || (',
    to: 'actor.id !== null || (',
    tests: [int('readers'), int('doorTable.routes')],
  },
]
