import { StrictMode } from 'react';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { MessageKey } from '../../lib/words/message-key.ts';
import { t, tongue } from '../../lib/words/t.ts';
import './base.css';
import './tokens.css';

/** Puts one extension page on screen, in its reader's language. */
export function showPage(
  page: ReactNode,
  title: Extract<MessageKey, `title.${string}`>,
  into = document.getElementById('app'),
): void {
  Object.assign(document.documentElement, tongue());
  document.title = t(title);
  if (into) createRoot(into).render(<StrictMode>{page}</StrictMode>);
}
