const query = new URLSearchParams(location.search);
const name = query.get('name') ?? '';
const theme = query.get('theme') === 'dark' ? 'dark' : 'light';

// Each is loaded alone, so that no style of one reaches the other: as in the extension.
if (name.startsWith('page-')) (await import('./gallery-own-pages.tsx')).drawOwnPage(name, theme);
else if (name in (await import('./gallery-fixtures/index.ts')).fixtures) (await import('./gallery-panel.ts')).drawPanel(name, theme);
else (await import('./gallery-dashboard.tsx')).drawDashboard(name, theme);

export {};
