export const exported = {
  summary: 'writes the public site as a folder, for nginx in another network',
  usage:
    'Usage: npm run ops -- export-site --to FOLDER [--live ORIGIN]\nWrites public pages, pictures, attachments, feeds, the site map and styles as a folder, byte for byte what readers get here; a second export writes only what changed, and removes what was withdrawn first. The site may run meanwhile, or not; npm run build must have been run. SITE_URL, DATA_DIR, MEDIA_DIR and DATABASE_URI are those of the site.\nIn the server block of nginx: root FOLDER; then include FOLDER/nginx.conf;. Where the output says so, run nginx -s reload.\n--live: where readers reach the running site, for example https://www.example.gov.cn; search and filters lead there. Without it nginx answers a page that says that they are not here.\nThe announcement and the grey stand as they are at the moment of the export and end with a later one: run it regularly (each minute, say). The exit code is 0 only where all was written and held against what is published.',
  noFolder: 'Name the folder: --to FOLDER.',
  badLive: '--live is “{value}”. Write scheme, host and port alone, for example https://www.example.gov.cn.',
  notAFolder:
    'Not exported: {folder} is no folder that can be written. Choose another one, or give the user of this program its rights.',
  notOurs: 'Not exported: {folder} holds something else than an exported site. Choose an empty folder.',
  full: 'Not exported to the end: the disk of {folder} is full. Make room and run it again; what is written is whole, what was withdrawn is gone.',
  notWritten:
    'Not exported to the end: files in {folder} cannot be written ({code}). See to rights and disk, and run it again.',
  waiting: 'Another export (pid {pid}) is running; waiting for it …',
  noAnswer:
    'Not exported to the end: {address} cannot be made. The database may be away, see above; mend it and run it again.',
  databaseAway: 'Not exported to the end: the database does not answer, see above. Run it again when it does.',
  overtaken:
    'Not exported to the end: stories were withdrawn or corrected all the time, {rounds} walks did not suffice. Run it again later.',
  lostFiles:
    'Not exported to the end: the file {address} of {page} cannot be read. Is MEDIA_DIR the folder of the site?',
  noSiteUrl: 'Note: SITE_URL is not set; pages name {origin}.',
  seen: 'Looked at {seen} of {all}, wrote {written} files …',
  deadLink: 'Note: {address} on {by} leads nowhere, here as on the site.',
  moreDead: 'Note: {count} more links lead nowhere.',
  done: 'Exported: {answers} addresses, {written} files written, {removed} removed, {seconds} s.',
  reload: 'nginx.conf changed: run nginx -s reload where nginx is.',
  elsewhereTitle: 'Not at this address',
  elsewhereText:
    'This is a copy of the site in files, without search, filters and desk. All of it can be reached page by page from the home page and the columns.',
  home: 'To the home page',
} as const
