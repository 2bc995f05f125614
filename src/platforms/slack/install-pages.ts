// What a browser shows at the end of an installation. The person is an administrator, the language not yet known:
// Finnish first, then Swedish and English.
import type { ServerResponse } from 'node:http';

const texts = {
  done: {
    status: 200,
    lines: [
      'Koolla on asennettu. Voit sulkea tämän sivun ja avata Koollan Slackissa.',
      'Koolla har installerats. Du kan stänga sidan och öppna Koolla i Slack.',
      'Koolla is installed. You can close this page and open Koolla in Slack.',
    ],
  },
  denied: {
    status: 403,
    lines: [
      'Asennusta ei hyväksytty, eikä mitään muutettu. Voit aloittaa alusta osoitteessa /slack/install.',
      'Installationen godkändes inte och ingenting ändrades. Du kan börja om på /slack/install.',
      'The installation was not approved and nothing was changed. You can start again at /slack/install.',
    ],
  },
  expired: {
    status: 400,
    lines: [
      'Asennuslinkki on vanhentunut tai jo käytetty. Aloita alusta osoitteessa /slack/install.',
      'Installationslänken har gått ut eller redan använts. Börja om på /slack/install.',
      'The installation link has expired or was used already. Please start again at /slack/install.',
    ],
  },
  unavailable: {
    status: 503,
    lines: [
      'Asennusta ei saatu juuri nyt tallennettua. Yritä hetken kuluttua uudelleen osoitteessa /slack/install.',
      'Installationen kunde inte sparas just nu. Försök igen om en stund på /slack/install.',
      'The installation could not be saved just now. Please try again in a moment at /slack/install.',
    ],
  },
} as const;

/** Ends the response with one of the pages. */
export function installPage(res: ServerResponse, page: keyof typeof texts): void {
  const { status, lines } = texts[page];
  const [fi, sv, en] = lines;
  res.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  });
  res.end(`<!doctype html>
<html lang="fi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Koolla</title>
<style>body{font:1.125rem/1.5 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem}@media(prefers-color-scheme:dark){body{background:#1a1a1a;color:#eee}}</style></head>
<body><h1>Koolla</h1><p>${fi}</p><p lang="sv">${sv}</p><p lang="en">${en}</p></body></html>`);
}

/** Which page fits a fault of the installation. */
export function pageFor(code: string, slackError: string | undefined): keyof typeof texts {
  if (code === 'slack_oauth_installer_authorization_error') return 'denied';
  if (slackError !== undefined || /state|code/.test(code)) return 'expired';
  return 'unavailable';
}
