export const machines = {
  'feed.site': 'What is new on {site}, and corrections',
  'feed.campaign': 'All stories of the campaign “{title}”',
  'feed.correction': 'Correction ({day}): {note}',
  'search.description': 'Search what {site} has published',
  reporting: 'Reports of unlawful or harmful content',
}
