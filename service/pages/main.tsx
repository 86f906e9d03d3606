import './without-eval.ts';
import '../../components/review/review.css';
import { showPage } from '../../components/ui/show-page.tsx';
import { App } from './App.tsx';
import { OwnApp } from './own/OwnApp.tsx';
import './pages.css';
import { speakOwn } from './own/speak-own.ts';
import { speakEnglish } from './speak-english.ts';

history.replaceState('first', '');
if (location.pathname === '/mine') void speakOwn(navigator.languages).then(() => showPage(<OwnApp />, 'title.popup'));
else {
  speakEnglish();
  showPage(<App />, 'title.popup');
}
