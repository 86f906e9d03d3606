import { StrictMode } from 'react';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import './base.css';
import './tokens.css';

/** Puts one extension page on screen. */
export function showPage(page: ReactNode, into = document.getElementById('app')): void {
  if (into) createRoot(into).render(<StrictMode>{page}</StrictMode>);
}
