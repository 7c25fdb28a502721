import type { Response } from 'restify';

/** Returns an HTML page that has only text. @param content HTML */
export function plainPage(title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Career questions</title>
<style>
:root { color-scheme: light dark; background: Canvas; }
body { font: 1rem/1.6 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
h1 { line-height: 1.2; }
li { margin: 0.5rem 0; }
</style>
</head>
<body>
<main>
<h1>${title}</h1>
${content.trim()}
</main>
</body>
</html>
`;
}

/** Sends such a page. Its policy forbids scripts and frames. */
export function sendPlainPage(response: Response, status: number, html: string): void {
  response.sendRaw(status, html, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  });
}

/** Escapes text for HTML elements and attributes. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
