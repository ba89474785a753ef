import { defineConfig } from 'wxt';
import { IGATE_MATCHES, IOFFICE_MATCHES } from './extension/adapters/host/matches.ts';

/**
 * The same MV3 extension for Chrome/Edge and Firefox. It may reach no host by default except a service
 * on the same computer; the unit's own service is asked for once, at pairing, by the officer's click.
 */
export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  outDir: '.output',
  imports: false,
  manifestVersion: 3,
  // `webextension-polyfill` is imported directly by extension/browser.ts, content scripts go without it.
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'vi',
    // `activeTab` and `scripting`: only on the tab where the officer presses the icon may pages be turned, a
    // list be taught or a sample be made. `scripting` also runs the reader of taught lists on hosts that the
    // officer has allowed one by one.
    permissions: ['storage', 'alarms', 'unlimitedStorage', 'activeTab', 'scripting'],
    host_permissions: ['http://127.0.0.1/*', 'http://localhost/*'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    incognito: 'not_allowed',
    // The readers and what they load in turn, for the extension's own world on host pages that hold something to read. In
    // Chrome their address changes with every start, so that no page can tell we are there.
    web_accessible_resources: [
      {
        resources: [
          'reader-ioffice.js',
          'reader-igate.js',
          'office-forms.js',
          'linked-records.js',
          'matter-panel.js',
        ],
        matches: [
          ...new Set(
            [...IOFFICE_MATCHES, ...IGATE_MATCHES].map((match) => match.replace(/(?<!\/)\/[^/].*$/, '/*')),
          ),
        ],
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    icons: {
      16: 'icons/16.png',
      32: 'icons/32.png',
      48: 'icons/48.png',
      128: 'icons/128.png',
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'lien-thong@extension',
              strict_min_version: '128.0',
              // Codes, dates and states of documents go to the unit's own service, nowhere else.
              data_collection_permissions: { required: ['websiteContent'] },
            },
          },
        }
      : {
          minimum_chrome_version: '121',
          // Firefox reads managed storage from its own policy file and knows no schema.
          storage: { managed_schema: 'managed_schema.json' },
        }),
  }),
});
