export const dossier = {
  fileChanged:
    'No dossier was made: a file of the story is gone or is not what was submitted. Ask the admin to restore it.',
  logBroken: 'No dossier was made: the audit log is not whole. Ask the admin to run npm run ops -- verify-audit.',
  nothingFrozen: 'No dossier was made: the story was never submitted, so there is no edition to file.',
  notes: 'Notes',
  notMade: 'For an unknown reason, which is in the log. Ask the admin.',
  titleOfCampaign: 'Campaign “{title}”',
  titleOfYear: 'First published in {year}',
  noStories: 'There is nothing to file: no story of this {field} was ever public.',
  tooManyStories: 'Too many stories: {max} at most. Order them by campaign.',
  tooManyBatches: 'There are {max} orders. Delete those that were downloaded first.',
  batchOver: 'Not done: this order is over. Look again.',
  batchOpen: 'Not deleted: it is still being made. Cancel it first.',
  batchNotDone: 'Not yet: these dossiers are not ready.',
  batchElsewhere: 'The files lie on another server. Download them there.',
  batchGone: 'The files are gone. Delete this order and make it again.',

  title: 'Dossiers',
  how: 'An order is one archive with a dossier for each story. It is kept for {days} days; after a restart the work goes on.',
  take: 'Download the dossier',
  taking: 'Making the dossier …',
  tookIt: 'The dossier was downloaded. SHA-256 of the file: {sha256}. The audit log has the same.',
  takeHow:
    'Editions, reviews, corrections, files and entries of the log in one archive. Each download is written in the audit log.',
  orderYear: 'Of a year',
  orderCampaign: 'Of a campaign',
  year: 'Year',
  campaign: 'Campaign',
  ordered: 'Begun: {title}, {total} stories.',
  batches: 'Orders',
  none: 'Nothing was ordered yet.',
  columnTitle: 'What',
  columnState: 'State',
  columnProgress: 'Progress',
  columnWho: 'Ordered',
  columnDo: 'What to do',
  progress: '{made} of {total}, {size}',
  failedCount: '{count} not made',
  failedOne: '{kind} {id}: {why}',
  keptUntil: 'Kept until {at}',
  cancel: 'Cancel',
  cancelOne: 'Cancel: {title}',
  download: 'Download',
  downloadOne: 'Download: {title}',
  remove: 'Delete',
  removeOne: 'Delete: {title}',
  removeSure: 'It would have to be made again. Delete “{title}”?',
  removeYes: 'Delete it',
  removeNo: 'Keep it',
  readme: `This is the dossier of a story, made by Exemplar for filing.

What is in it
  story.json             which story it is, its stage, what was public, when, and when it was taken down
  corrections.json       the note of each correction
  reviews.json           each review: who, which step, outcome, opinion, secrecy review, time
  comments.json          comments and suggestions made under review
  revisions/NNN/         revision NNN, one folder for each submission:
    canonical.json         the canonical form (RFC 8785 JSON): the very bytes that are hashed
    revision.json          when it was submitted and published, authors, files, SHA-256 of the canonical form
    checks.json            what the checks found at submission
    story.docx story.html  the story as Word and as a page; what was never public is marked
    sheet.docx             the review sheet
  media/                 pictures and attachments, each called by its SHA-256
  audit/entries.json     the entries of the audit log about this story, as they are
  audit/log.json         what shows that they stand in the log
  manifest.json          size and SHA-256 of each of these files

How to verify it
  On any machine that has this program:
    npm run ops -- verify-dossier FILE.zip
  It needs no database and no network. Exit code 0: whole; 1: it says what was altered.
  Without this program:
    1. Unpack it and compare each file of manifest.json with sha256sum.
    2. The SHA-256 of each canonical.json is the sha256 of its revision.json.
    3. Entries: without the member hash, as RFC 8785 JSON, the SHA-256 is hash.
    4. audit/log.json: from the hash of each entry, joined with its paths as RFC 9162 has it, comes root.

What it can show and what not
  It shows any damage or change of a byte, and whether canonical forms, their hashes, the files that they name and the
  entries of the log agree; whether story.json has their title, unit, stage and editions, corrections.json their notes,
  and each review the person, outcome, step, revision, secrecy review, opinion and reasons that its entry has.
  Everything else is kept by manifest.json alone: README.txt, comments.json, checks.json, story.html, story.docx,
  sheet.docx, authors, times of submission and picturesNotShown in revision.json, rounds, rules and times
  in reviews.json, the rest of publication in story.json.
  Who changes one of these and makes manifest.json anew is not found by this file, nor who makes all hashes anew or
  leaves whole entries out.
  Against that: the SHA-256 of each dossier is written in the audit log when it is made (event dossier.made).
  It is the original where the SHA-256 that verify-dossier says is the one in the log of the office.

Contents
`,
  editionLine: '  {folder}  version {number}, submitted {at}, not published: {title}\n',
  editionPublished: '  {folder}  version {number}, submitted {at}, published {published}: {title}\n',
  fileLine: '  {file}  {words}\n',
  fileOf: 'dossier-{title}-{label}',
  batchFile: 'dossiers-{title}',
  batchLine: '  {name}  {title}\n',
  batchReadme: `These are the dossiers of many stories, made by Exemplar for filing.

  *.zip           a dossier for each story; see README.txt in it. Its name: day of the first publication, name in the address,
                  number of the public edition (behind e), kind and id
  batch.json      what they are, which stories with the SHA-256 of each dossier, which could not be made and why
  manifest.json   size and SHA-256 of each of these files

How to verify them: npm run ops -- verify-dossier FILE.zip
  It needs no database and no network, and verifies each dossier too.
  The SHA-256 of each dossier stands in the audit log (event dossier.made): where it is the same, it is the original.

Contents
`,

  summary: 'verifies a dossier, without database and network',
  usage:
    'Usage: npm run ops -- verify-dossier FILE\nVerifies each byte of a dossier (of one story or of many): the archive, the manifest, hashes of revisions, entries of the log. Needs no database and no network. Exit code 0 when whole; otherwise it says what was altered and exits 1.',
  noFile: 'No file was named.',
  notRead: 'Not verified: {file} cannot be read ({code}).',
  whole: 'The dossier is whole: “{title}”, {revisions} revisions, {size} bytes.',
  wholeBatch: 'The dossiers are whole: {dossiers}, {size} bytes.',
  log: 'Its entries stand among the first {entries} of the log, root {root}.',
  hash: 'SHA-256 of the file: {sha256}',
  compare:
    'This says that the file agrees with itself. It is the original where the log of the office has this SHA-256 (dossier.made).',
  compareBatch:
    'This says that the file agrees with itself. Each dossier is the original where the log of the office has its SHA-256 (dossier.made).',
  altered: 'The dossier is not whole: {count} problems.',
  moreProblems: 'And {count} more.',
  'problem.end': 'the end of the archive was altered or cut off, or something stands behind it',
  'problem.order': 'the parts of the archive are in another order, or something stands between them',
  'problem.names': 'the archive has a name that is not allowed, or one twice',
  'problem.list': '{name}: its line in the list of the archive was altered',
  'problem.header': '{name}: its header in the archive was altered',
  'problem.manifest': 'the manifest {name} was altered',
  'problem.content': '{name}: was altered',
  'problem.missing': '{name}: is missing',
  'problem.unlisted': '{name}: should not be there',
  'problem.shape': '{name}: cannot be read',
  'problem.revisionHash': '{name}: is not what the hash of the revision says',
  'problem.revisionForm': '{name}: is not the canonical form of this story',
  'problem.revisionFacts': '{name}: does not agree with the canonical form',
  'problem.media': '{name}: this file of the story is not here',
  'problem.mediaName': '{name}: its name is not the hash of its bytes',
  'problem.unknownRevision': '{name}: names a revision that is not here',
  'problem.entryHash': 'entry {name} of the log: was altered',
  'problem.entryPlace': 'entry {name} of the log: is not shown to stand in the log',
  'problem.entryOrder': 'entry {name} of the log: does not follow the one before',
  'problem.entryStory': 'entry {name} of the log: is not about this story',
  'problem.many': 'the archive has more parts than any dossier',
  'problem.tooLarge': '{name}: is longer or nested deeper than any part of a dossier',
  'problem.revisions': '{name}: names no revision, one twice, or not each from 1 on',
  'problem.revisionEntry': '{name}: no entry of the log names this revision',
  'problem.storyFacts': '{name}: does not agree with the canonical forms or with the entries of the log',
  'problem.corrections': '{name}: does not agree with the canonical forms',
  'problem.review': '{name}: this review is not as the log tells of it',
  'problem.noReview': 'entry {name} of the log: its review is missing',
  'problem.batchHash': '{name}: is not what the hash in batch.json says',
  'problem.batchStory': '{name}: is not the dossier of the story that it is named after',
} as const
