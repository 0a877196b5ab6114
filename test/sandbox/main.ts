import { parseArgs } from 'node:util';
import { HUBSPOT_KEYS, PORTAL, hubspotDealId } from './hubspot/index.ts';
import { MY_DOMAIN } from './salesforce/index.ts';
import { startSandbox } from './server.ts';

const { values } = parseArgs({ options: { data: { type: 'string' }, seed: { type: 'string', default: '1' }, port: { type: 'string', default: '8443' }, today: { type: 'string' } } });
const sandbox = await startSandbox({ dataDir: values.data, seed: Number(values.seed), port: Number(values.port), today: values.today });
for (const p of sandbox.problems) console.error(`${p.file}, line ${p.line}: ${p.message}. The row is left out.`);
const first = sandbox.truth?.showcase.opportunityId ?? String(sandbox.tables.Opportunity?.[0]?.Id ?? '');
const owner = sandbox.tables.Opportunity?.find((r) => r.Id === first)?.OwnerId;
const user = sandbox.salesforce.sessions.active().find((u) => u.Id === owner) ?? sandbox.salesforce.sessions.active()[0];
console.log(`Both CRMs answer on https://127.0.0.1:${sandbox.port}. Build the extension (npm run build), then reach them with:

chromium --user-data-dir="$(mktemp -d)" --ignore-certificate-errors --no-first-run \\
  --host-resolver-rules="${sandbox.resolverRules}" \\
  --disable-extensions-except="$PWD/.output/chrome-mv3" --load-extension="$PWD/.output/chrome-mv3" \\
  "https://${MY_DOMAIN}.my.salesforce.com/?un=${encodeURIComponent(String(user?.Username ?? ''))}&startURL=${encodeURIComponent(`/lightning/r/Opportunity/${first}/view`)}" \\
  "https://app.hubspot.com/contacts/${PORTAL}/record/0-3/${hubspotDealId(first)}"

Salesforce token to paste: ${user ? sandbox.salesforce.sessions.apiToken(user) : 'none: no active user'}
HubSpot key to paste:      ${HUBSPOT_KEYS.full}
Control: https://127.0.0.1:${sandbox.port}/__control/requests, unsupported, fault, reset. Ctrl+C ends it.`);
