import type { Cues } from '../model/adapter.ts';

/** What the trade calls saving, where a tool's own control is not known. */
const saves =
  /\b(?:download|export|save)\b|herunterladen|descargar|télécharger|baixar|ダウンロード|保存|다운로드|डाउनलोड/iu;

/** Tells when somebody presses what saves from this tool: the browser may not say which page a download came from. */
export function watchOutputs(page: Window, { output }: Cues, pressed: () => void): void {
  const fits = (element: Element): boolean =>
    output.some((selector) => !selector.includes(' >>> ') && element.matches(selector)) ||
    (element.matches('a,button,[role="button"],[role="menuitem"]') &&
      saves.test(`${element.getAttribute('aria-label') ?? ''} ${element.textContent?.slice(0, 60) ?? ''}`));
  page.addEventListener(
    'click',
    (event) => {
      if (
        event.isTrusted &&
        event
          .composedPath()
          .slice(0, 8)
          .some((at) => at instanceof Element && fits(at))
      )
        pressed();
    },
    { capture: true, passive: true },
  );
}
