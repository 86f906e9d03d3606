// Words a send control is known by, in its label, id, class or test id: the verbs of the tools, in the languages crews use.
const words =
  /\b(?:send|submit|generate|ask|imagine|create|run|go|animate|render|dub|translate|summari[sz]e|rewrite|enviar|envoyer|senden|abschicken|invia|gerar|generar|générer|generieren|genera)\b|send[-_]?(?:btn|button)|paper-?plane|arrow-?up|送信|生成|発送|发送|發送|提交|보내기|전송|생성|भेजें/iu;

/** The control a click lands on, if it is one. Not always a button: some tools send from a `div` or an `a`. */
export function controlAt(target: Element | null): HTMLElement | null {
  let at: Element | null = target;
  for (let depth = 0; at && depth < 8; depth++, at = parentOf(at)) {
    if (at.matches('button,[role="button"],input[type="submit"],input[type="image"],a[class],summary'))
      return at as HTMLElement;
    if (depth < 3 && at instanceof HTMLElement && /send|submit/i.test(at.className)) return at;
  }
  return null;
}

const parentOf = (node: Element): Element | null =>
  node.parentElement ?? (node.getRootNode() instanceof ShadowRoot ? (node.getRootNode() as ShadowRoot).host : null);

/** @param cues CSS of what the adapter knows to send here. */
export function sends(control: HTMLElement, cues = ''): boolean {
  if (cues && control.matches(cues)) return true;
  if (control instanceof HTMLInputElement) return true;
  if (control instanceof HTMLButtonElement && control.form && control.type === 'submit') return true;
  const label = [
    control.getAttribute('aria-label'),
    control.getAttribute('data-testid'),
    control.getAttribute('title'),
    control.id,
    control.className,
    (control.textContent ?? '').slice(0, 40),
    control.querySelector('svg')?.getAttribute('class'),
    control.querySelector('[id*="lane"]')?.id,
  ];
  return label.some(
    (text) => typeof text === 'string' && words.test(text.replaceAll(/[_-]+|(?<=[a-z])(?=[A-Z])/g, ' ')),
  );
}
