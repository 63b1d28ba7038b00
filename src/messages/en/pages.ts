/** Lists, archive, topics, and the pages that the site says of itself. */
export const pages = {
  counted: '{text} ({count})',
  allUnits: 'All {count} units',

  'list.chosenLabel': 'Chosen',
  'list.chosen': '{label}: {text} (remove)',
  'list.none': 'Remove all',

  'unit.kind': 'Kind of unit',
  'unit.shortName': 'Short name',
  'unit.formerNames': 'Former names',
  'unit.mergedInto': 'This unit was merged into: ',
  'unit.kinds': 'Stories by kind',
  'unit.campaigns': 'Campaigns',
  'unit.all': 'All stories',

  archive: 'Archive',
  'archive.description': 'Public stories of this site by the year and month of their first publication.',
  'archive.year': '{year}',
  'archive.month': '{year}-{month}',
  'archive.monthShort': 'Month {month}',
  'archive.ofPeriod': 'Stories published in {period}',
  'archive.months': 'Months',
  'archive.empty': 'Nothing is public yet. What is published will be found here by year and month.',

  topics: 'Topics',
  'topics.description': 'Keywords of public stories, those of most stories first.',
  'topics.title': 'Topic: {keyword}',
  'topics.ofKeyword': 'Public stories with the keyword “{keyword}”.',
  'topics.shown':
    '{total} topics in all; here are the {shown} with most stories. Others are opened from the keywords at the end of a story, or found by the search.',
  'topics.empty': 'There is no topic yet. The keywords of public stories will stand here.',

  siteMap: 'Site map',
  'siteMap.description': 'All columns, campaigns, units, months, topics and service pages of this site.',
  'siteMap.columns': 'Columns',
  'siteMap.campaigns': 'Campaigns',
  'siteMap.units': 'News units',
  'siteMap.archive': 'Archive',
  'siteMap.topics': 'Topics',
  'siteMap.service': 'Service',
  'siteMap.jsonFeed': 'Feed (JSON Feed)',
  'siteMap.forMachines': 'Site map (for search engines)',

  errorReport: 'Report an error',

  about: 'About this site',
  'about.description': 'Who is behind {site}, what it publishes, how it is reviewed, how to reach it.',
  'about.what': 'What this site publishes',
  'about.whatText': '{site} publishes exemplary cases, speeches, notices, news and campaigns on investment promotion.',
  'about.review': 'How stories are reviewed',
  'about.reviewText':
    'Before a story is public it is reviewed step by step by people other than its authors, and signed off by the person in charge. The revision that was signed is the one that is public; one changed character means another review.',
  'about.correctionText':
    'What turns out to be wrong is corrected in the story, with the day, and listed under “Corrections”. The address of a withdrawn story says when and why it was withdrawn.',
  'about.who': 'Supervisor, organizer, undertaker',
  'about.whoMissing': 'The site has not yet named its supervisor, organizer and undertaker.',
  'about.contact': 'Contact',
  'about.contactMissing': 'The site has not yet named a contact.',
  'about.reportPhone': 'Telephone for reports of illegal or harmful content',
  'about.reportMail': 'E-mail for reports of illegal or harmful content',

  copyright: 'Copyright',
  'copyright.description': 'Rules for reprinting and quoting, and how the owner of a right reaches this site.',
  'copyright.own': 'Stories of this site',
  'copyright.ownText':
    'Texts and pictures whose source is this site or a contributing unit belong to that unit or the author. Reprints name source and author, link the original address, and change neither title nor content.',
  'copyright.officialText':
    'Laws, regulations, and resolutions, decisions, orders and other documents of state bodies of a legislative, administrative or judicial nature are not protected by copyright law and free to use.',
  'copyright.reprint': 'Reprinted stories',
  'copyright.reprintText':
    'A story marked as a reprint belongs to its author and first publisher. Reprinting it again follows the rules of the first publisher.',
  'copyright.pictures': 'Pictures and attachments',
  'copyright.picturesText':
    'Where a picture names its author, so does whoever uses it. Maps carry an approval number, which is not to be cut off.',
  'copyright.claim': 'If a right is yours',
  'copyright.claimText':
    'Tell this site the address of the story, what shows your right, and what you ask for. Once it is verified, the site corrects or withdraws the story.',

  privacy: 'Privacy',
  'privacy.description': 'What this site collects of its readers, and what it does not.',
  'privacy.none': 'What is not collected',
  'privacy.cookies': 'Public pages set no cookie, and ask nobody to register or sign in.',
  'privacy.third':
    'Pages contain no statistics, advertising, fonts or scripts of third parties; opening a page asks this site alone. Behind links to other sites, the rules of those sites hold.',
  'privacy.log':
    'The program keeps no record of who opened which page. Of an error the log keeps time, address of the page and the error, not the network address of the reader.',
  'privacy.proxy':
    'Devices that pass on requests in front of this site may keep logs of their own; these are the business of whoever runs the site, and not part of the program described here.',
  'privacy.memory': 'What is used in memory alone',
  'privacy.search':
    'So that nobody brings the site down by searching, the program counts the latest searches of a network address. The count is in memory alone, goes into no file, and ends with the program. What was searched for is not recorded, but as part of an address that failed.',
  'privacy.views': 'View counts count reads, not readers.',
  'privacy.staff': 'Accounts of staff',
  'privacy.staffText':
    'Staff who sign in to the desk need a cookie. Sign-ins and each step of a review are recorded for audits and not public.',
  'privacy.contact': 'Contact',
  'privacy.contactText':
    'If you have questions about personal information, or a story shows some that should not be public, tell this site.',

  accessibility: 'Accessibility statement',
  'accessibility.description':
    'What this site does for older readers and readers with disabilities, what it cannot do yet, and how to tell us.',
  'accessibility.target': 'Target',
  'accessibility.targetText':
    'Public pages aim at level AA of the Web Content Accessibility Guidelines (WCAG) 2.2. Each change is checked by programs on narrow and wide screens, in light and in dark.',
  'accessibility.what': 'What there is',
  'accessibility.text':
    'Everything can be read without scripts; pages can be enlarged, and need no sideways scrolling down to 320 pixels.',
  'accessibility.keyboard':
    'Every link and button is reached by keyboard, with a clear outline; the first link skips to the content.',
  'accessibility.reader':
    'Headings, lists, tables and columns have names that screen readers read; nothing is said by colour alone.',
  'accessibility.old': 'Old phones and browsers, too, show all text in its order.',
  'accessibility.gaps': 'What is missing',
  'accessibility.files':
    'Attachments come from contributing units; documents and scans may not be readable by a screen reader. Ask this site for the text.',
  'accessibility.pictures': 'Descriptions of pictures are written by contributors and may be short.',
  'accessibility.unproven': 'Programs do not find every problem, and nobody outside has assessed this site yet.',
  'accessibility.report': 'How to tell us',
  'accessibility.reportText':
    'Tell this site the address, the difficulty, and the device and software that you use; it will mend it or give you the content in another way.',

  'homePreview.title': 'Preview of the home page',
  'homePreview.mark':
    'Preview of the home page with a headline and picture news that are not saved yet. Readers do not see it.',
  'homePreview.left':
    '{count} places are left out: the story is not public, has no cover for picture news, or is beyond the four places.',
} as const
