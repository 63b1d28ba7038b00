export const ops = {
  // settings
  badPort: 'Not started: PORT is “{value}”. Give a number from 1 to 65535, for example PORT=3000.',
  badHost:
    'Not started: HOST is “{value}”, which is no address. Give 127.0.0.1 (this machine only) or an address of this machine.',
  demoHost:
    'Not started: the passwords of the demo are public, so it opens on this machine only and HOST cannot be {value}. Unset HOST, or give 127.0.0.1.',
  noSecret:
    'Not started: PAYLOAD_SECRET is not set. Make at least {min} random characters with openssl rand -hex 32 and put them into the environment or .env.',
  shortSecret:
    'Not started: PAYLOAD_SECRET has {length} characters and needs at least {min}. Make one with openssl rand -hex 32.',
  weakSecret:
    'Not started: PAYLOAD_SECRET is easy to guess (the value of the example, or a few characters repeated). Make one with openssl rand -hex 32.',
  noSiteUrl:
    'Not started: SITE_URL is not set. Give the public address of the site, for example SITE_URL=https://www.example.gov.cn.',
  badSiteUrl:
    'Not started: SITE_URL is “{value}”. Give scheme, host and port without a path, for example https://www.example.gov.cn.',
  badLogLevel: 'Not started: LOG_LEVEL is “{value}”. It is one of {levels}; info where it is not set.',
  badSmtpUrl:
    'Not started: SMTP_URL is wrong. Write smtps://user:password@mail.server:465, with special characters of the password encoded.',
  badMailFrom: 'Not started: MAIL_FROM is wrong. Write one mail address, for example dianxing@example.gov.cn.',
  badDatabaseUri:
    'Not started: DATABASE_URI is “{value}”. Give mongodb://host:port/name?replicaSet=rs0 or file:path; unset, an SQLite file under DATA_DIR is used.',
  unknownMode: 'Not started: there is no way of starting “{mode}”. There are: demo, dev, start.',

  // folders and files
  folderIsFile: 'Not started: {folder}, named by {setting}, is no folder, or lies under a file. Choose another folder.',
  folderReadOnly:
    'Not started: {folder}, named by {setting}, lies on a read-only disk. Choose a folder that can be written.',
  folderClosed:
    'Not started: {folder}, named by {setting}, cannot be opened or written ({code}). Give the user of this program access, or choose another folder.',
  folderFull:
    'Not started: the disk of {folder}, named by {setting}, is full; at least {need} MB must be free. Make room, or choose another folder.',
  databaseFileClosed:
    'Not started: the database file {file} cannot be opened or written ({code}). Check its permissions and the disk.',
  databaseFileForeign: 'Not started: {file} is no sound SQLite database. Check DATABASE_URI, or restore a backup.',
  databaseBusy: 'Not started: another program holds the database file {file}. Stop it and start again.',
  databaseFull:
    'Not started: the disk was full while the database {file} was written. Make room and start again; what was stored is unharmed.',
  newerData:
    'Not started: the data in {folder} was written by the newer version {made}; this is {present}. Use {made} or later, or another DATA_DIR.',
  newerDatabase:
    'Not started: a newer version has changed this database and this version does not know it ({detail}). Use that version or a later one.',
  realData:
    'Not started: {folder} holds the data of a real site and the demo does not write there. Give the demo another DATA_DIR (and DATABASE_URI).',
  realAccounts:
    'Not started: the database holds real accounts and the demo does not write there. Give the demo another DATABASE_URI.',
  demoData:
    'Not started: {folder} holds the data of the demo, whose passwords are public; it is not served to others. Choose another DATA_DIR, or set HOST to 127.0.0.1.',
  demoDataServed:
    'Note: {folder} holds the data of the demo, whose passwords are public. Choose another DATA_DIR before real use.',
  noBuild: 'Not started: there is no build. Run npm run build first.',

  // database and port
  databaseAway:
    'Not started: the database of DATABASE_URI cannot be reached ({detail}). Start it, or correct address, user and password.',
  databaseGone:
    'Not started: the database file {file} was there and is gone. Put it back; to begin anew, remove alone.json from DATA_DIR first.',
  standalone:
    'Not started: this MongoDB runs standalone, without transactions, and steps of a story could be lost. Make it a replica set of one node: restart it with mongod --replSet rs0, run rs.initiate() once in mongosh, and write DATABASE_URI as mongodb://host:port/name?replicaSet=rs0.',
  portTaken:
    'Not started: another program holds port {port} of {host}. Stop it, or choose another port, for example PORT=4100.',
  portClosed: 'Not started: no permission to use port {port}. Choose a port above 1024 with PORT.',
  hostUnknown: 'Not started: this machine has no address {host}. Correct HOST, for example 127.0.0.1.',
  startFailed:
    'Not started: something failed on the way, see above. What was stored is unharmed; mend it and start again.',

  // serving
  serving: 'Running: {address} (site)  {address}/admin (desk)  Ctrl+C stops it.',
  starting: 'Starting.',
  failed: 'The start failed.',
  stopping: 'Stopping.',
  databaseSilent: 'The database does not answer.',
  deskAway:
    'The database does not answer, and the desk is not there. What is published is served. Tell your administrator; open this page again when the database is back.',
  waitingAlone:
    'The database does not answer: what is published is served and searched; the desk is not there. All goes on by itself when it answers.',
  waitingSilent:
    'The database does not answer, and this node may not be the only one: it does not know what others withdrew, and serves nothing. All goes on by itself when it answers.',
  malformedAddress: 'Not done: the address is malformed. Check it and open it again.',

  // the demo
  fillAccounts: 'Demo data: accounts and units are there.',
  fillStory: 'Demo data: {done}/{all}  {title} → {stage}',
  fillDone: 'The demo data is in, after {seconds} s.',
  fillWaiting: 'Another process (pid {pid}) is filling the demo; waiting for it …',
  accountsHead: 'Demo accounts; the password of all is {password}:',

  // the console
  usage: 'Usage: npm run ops -- <verb> [options]. Each verb takes --help.',
  noVerb: 'Name a verb.',
  unknownVerb: 'There is no verb {verb}.',
  createAdminSummary: 'makes the account of an admin',
  createAdminUsage:
    'Usage: npm run ops -- create-admin --email E --name N\nThe password is read from standard input, at least 10 characters: echo "password" | npm run ops -- create-admin --email a@b.cn --name Ann\nWhere the address has an account, nothing is made and the exit code is 1.',
  createDirectorSummary: 'makes the account of a director, in the gate office',
  createDirectorUsage:
    'Usage: npm run ops -- create-director --email E --name N\nThe password is read from standard input, at least 10 characters: echo "password" | npm run ops -- create-director --email a@b.cn --name Ann\nA director made on the console needs no confirmation. Where the address has an account, nothing is made and the exit code is 1.',
  migrateSummary: 'brings the database to this version (every start does so too)',
  migrateUsage:
    'Usage: npm run ops -- migrate\nBrings the database of DATABASE_URI to the form of this version. Changes nothing where it is there already.',
  reindexSummary: 'makes the index of the search anew',
  reindexUsage:
    'Usage: npm run ops -- reindex\nMakes the index of the search anew from what is published. The site may go on running and answering.',
  reindexed: 'The index of the search was made anew: {count} stories.',
  verifyAuditSummary: 'verifies that the audit log is whole',
  verifyAuditUsage:
    'Usage: npm run ops -- verify-audit\nChecks the hash of each entry of the audit log. Exit code 0 where it is whole; else the first broken entry is named and the exit code is 1.',
  askPassword: 'Password (not shown), then Enter: ',
  accountMade: 'Made the account {email} ({role}).',
  migrated: 'The database ({database}) has the form of this version; {count} migrations on record.',
  noDatabase:
    'Not verified: there is no database file {file}. Say where the data lies with DATA_DIR, for example DATA_DIR=data/demo.',
  auditWhole: 'The audit log is whole: {entries} entries, the hash of the last one is {head}.',
  auditBroken: 'The audit log is broken: entry {seq} {what} ({reason}); there should be {entries}.',
  'broken.hash': 'was changed',
  'broken.missing': 'is missing',
  'broken.order': 'is out of order',
} as const
