import { type Guard, inManifest, patch } from './guard.ts';

const strangers = 'attacks/strangers.test.ts';

/** What is nobody else’s: other hosts, sites around the portal, other extensions. */
export const againstStrangers: readonly Guard[] = [
  {
    id: 'trusted-press-elsewhere',
    without: 'the card’s buttons ask whether a press is a person’s (another extension reaches them as they are)',
    patches: [patch('content/overlay/press.ts', '    if (!event.isTrusted) return;\n', '')],
    test: [strangers, 'one that may run in the portal'],
  },
  {
    id: 'panel-in-no-frame',
    without: 'the panel is nothing that a page may load',
    patches: [
      inManifest(
        '"manifest_version": 3,',
        '"manifest_version": 3,\n  "web_accessible_resources": [{ "resources": ["src/panel/panel.html"], "matches": ["https://portal.azure.com/*"] }],',
      ),
    ],
    test: [strangers, 'cannot have the panel in a frame'],
  },
  {
    id: 'framed-by-nobody-else',
    without: 'a portal in a foreign site gets nothing (both checks: in the frame, and in the background)',
    patches: [
      patch('content/frame.ts', '  if (isFramedByStranger()) return;\n', ''),
      patch(
        'background/sender.ts',
        '  if (!portal || !isPartOf(portal, url, origin, frameId)) return undefined;',
        "  if (!isPartOf(portal ?? 'azure', url, origin, frameId)) return undefined;",
      ),
      patch('background/sender.ts', '    portal,\n    tabId: tab.id,', "    portal: portal ?? 'azure',\n    tabId: tab.id,"),
    ],
    test: ['journeys/frames.test.ts', 'where a foreign site frames the portal'],
  },
  {
    id: 'exact-hosts',
    without: 'scripts run on the portals’ own hosts alone',
    patches: [
      inManifest(
        '"https://login.microsoftonline.com/*"\n      ],\n      "all_frames"',
        '"https://login.microsoftonline.com/*", "<all_urls>"\n      ],\n      "all_frames"',
      ),
      patch('background/sender.ts', 'const portal = portalOfPage(address);', "const portal = portalOfPage(address) ?? 'azure';"),
      patch('background/sender.ts', 'if (frameId === 0) return portalOfPage(url) === portal;', 'if (frameId === 0) return true;'),
    ],
    test: [strangers, 'portal.azure.com.evil.example'],
  },
  {
    id: 'https-only',
    without: 'what comes over plain HTTP is no portal',
    patches: [
      inManifest(
        '"https://login.microsoftonline.com/*"\n      ],\n      "all_frames"',
        '"https://login.microsoftonline.com/*", "http://portal.azure.com/*"\n      ],\n      "all_frames"',
      ),
      inManifest(
        '"https://login.microsoftonline.com/*"\n  ],',
        '"https://login.microsoftonline.com/*", "http://portal.azure.com/*"\n  ],',
      ),
      patch('lab/hosts.ts', "if (protocol !== 'https:' || port !== '') return undefined;", "if (port !== '') return undefined;"),
    ],
    test: [strangers, 'a page at http://portal.azure.com'],
  },
  {
    id: 'no-other-extension',
    without: 'messages from other extensions are not heard, nor is their sender believed',
    patches: [
      patch(
        'platform/runtime.ts',
        'browser.runtime.onMessage.addListener((message: unknown, sender: MessageSender) => answer(message, sender));',
        'for (const event of [browser.runtime.onMessage, browser.runtime.onMessageExternal]) event.addListener((message: unknown, sender: MessageSender) => answer(message, sender));',
      ),
      patch(
        'background/sender.ts',
        '  if (sender.id !== ownId()) return undefined;\n',
        "  if (sender.id !== ownId()) return { context: 'own-page' };\n",
      ),
    ],
    test: [strangers, 'another extension'],
  },
];
