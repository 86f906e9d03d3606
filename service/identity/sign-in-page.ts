// The one page there is before anybody has signed in: no script, nothing from elsewhere.
import { createHash } from 'node:crypto';
import { asHtml as escaped } from '../as-html.ts';

const style = `
:root { color-scheme: light dark; font: 14px/20px system-ui, sans-serif; }
body { max-width: 360px; margin: 64px auto; padding: 0 16px; }
h1 { font-size: 16px; font-weight: 600; }
label, input, button, a.button { display: block; box-sizing: border-box; width: 100%; font: inherit; }
input, button, a.button { padding: 8px 12px; margin: 8px 0 16px; border: 1px solid GrayText; border-radius: 8px; }
button, a.button { background: #0b6e6e; color: #fff; text-align: center; text-decoration: none; cursor: pointer; }
:focus-visible { outline: 2px solid Highlight; outline-offset: 2px; }
@media (forced-colors: active) { button, a.button { forced-color-adjust: none; background: ButtonFace; color: ButtonText; } }
`;

export interface SignInPage {
  /** A code from the link, for the form; else somebody types one. */
  code: string | null;
  /** What the provider is called; null: there is none. */
  provider: string | null;
  notice: string | null;
}

export function signInPage({ code, provider, notice }: SignInPage): string {
  const said = notice === null ? '' : `<p role="alert">${escaped(notice)}</p>`;
  const viaProvider =
    provider === null ? '' : `<a class="button" href="/sign-in/provider">Sign in with ${escaped(provider)}</a>`;
  const field =
    code === null
      ? `<label>One-time code<input name="code" required autocomplete="one-time-code" spellcheck="false"></label>`
      : `<input type="hidden" name="code" value="${escaped(code)}"><p>This link lets you in once.</p>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sign in · Slateguard</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Slateguard disclosure records</h1>
${said}
${viaProvider}
<form method="post" action="/sign-in">
${field}
<button>Sign in</button>
</form>
</main>
</body>
</html>
`;
}

const styleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

/** For helmet: its own style and form, and nothing else. Browsers name the page as the sender of its form. */
export const signInPageHeaders = {
  contentSecurityPolicy: {
    directives: { defaultSrc: ["'none'"], styleSrc: [styleHash], formAction: ["'self'"] },
  },
  referrerPolicy: { policy: 'same-origin' as const },
};
