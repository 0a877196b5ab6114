import type { UserManifest } from 'wxt';
import { CRM_GLOBS, CRM_MATCHES, HOST_PERMISSIONS } from './hosts.ts';

/** The public half of the key that fixes the extension's id in Chromium. Its private half was not kept. */
const KEY = 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEArP5zXYJseNmcRr0h/KPyisugiRxqJrJEyLJIo78LmH4UDmHSOiAbc0S9G40BoBtpy+lwc1UKJeVjS4qCOVUyGdGJA7UHn63oc1sgbfk7f0Ly8dUoyE6ujMs0wkWQj9V+7e8bK+HonnnbZGKSwpsTOv2bnTB40dVhqEg/N4CID4zCVEROt+BSMKhePuu7OT1T5K7H3S10WZPZHsyJbmhiy8a+7TfHMDiHuUm784vYz9fpuQkvD9O2l3x0NFOgBO54mvl4FdlUt4eAVql7hwXhgjaos0HOL/pZkS9vp7wbG8263t7bQ70VPhm2RV2SW7mYWZzANdMI0ET4R0qAIjwIAwIDAQAB';

/** Requests go to the org's API host, to Salesforce's sign-in and to HubSpot's API, and nowhere else. */
const CSP = [
  "default-src 'none'", "script-src 'self'", "worker-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'",
  "connect-src 'self' https://*.my.salesforce.com https://login.salesforce.com https://test.salesforce.com https://api.hubapi.com", "object-src 'none'", "base-uri 'none'", "form-action 'none'",
].join('; ');

/** What both browsers are asked for. A unit test pins the lists; whoever widens one has to say so there. */
export function manifestFor(browser: 'chrome' | 'firefox'): UserManifest {
  const common = {
    name: 'Ridealong',
    description: 'Sales performance management beside the deal, in Salesforce and HubSpot',
    host_permissions: HOST_PERMISSIONS,
    content_scripts: [{ matches: CRM_MATCHES, include_globs: CRM_GLOBS, js: ['loader.js'], run_at: 'document_idle' }],
    optional_permissions: ['cookies', 'identity'],
    content_security_policy: { extension_pages: CSP },
    action: { default_title: 'Open or close Ridealong' },
    commands: { toggle: { suggested_key: { default: 'Alt+Shift+R' }, description: 'Open or close the panel' } },
    incognito: 'not_allowed',
  } satisfies UserManifest;
  if (browser === 'firefox') {
    return {
      ...common,
      // Firefox has no optional `identity`; it asks nobody for it.
      permissions: ['storage', 'unlimitedStorage', 'alarms', 'identity'],
      optional_permissions: ['cookies'],
      web_accessible_resources: [{ resources: ['panel.html'], matches: CRM_MATCHES }],
      sidebar_action: { default_panel: 'panel.html', default_title: 'Ridealong', open_at_install: false },
      browser_specific_settings: {
        gecko: { id: 'ridealong@ridealong.invalid', strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
      },
    } as UserManifest;
  }
  return {
    ...common,
    key: KEY,
    minimum_chrome_version: '123',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'sidePanel'],
    storage: { managed_schema: 'managed.json' },
    web_accessible_resources: [{ resources: ['panel.html'], matches: CRM_MATCHES, use_dynamic_url: true }],
    side_panel: { default_path: 'panel.html' },
  };
}
