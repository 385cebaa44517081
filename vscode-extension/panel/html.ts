/** The page before its script fills it. Nothing may be loaded but the two files named here, and nothing may run but the one script. */

/** @param nonce says of the two files that they are ours; another one for each page. */
export function pageHtml({ script, style, nonce }: { readonly script: string; readonly style: string; readonly nonce: string }): string {
  for (const part of [script, style, nonce]) {
    if (/["<>&\s]/.test(part)) throw new Error(`The panel's page cannot hold ${JSON.stringify(part)}`);
  }
  return `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Scorelang Model</title>
    <link rel="stylesheet" nonce="${nonce}" href="${style}">
  </head>
  <body>
    <div id="page"></div>
    <script type="module" nonce="${nonce}" src="${script}"></script>
  </body>
</html>
`;
}
