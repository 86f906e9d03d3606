import './without-eval.ts';
import '../../components/review/review.css';
import { showPage } from '../../components/ui/show-page.tsx';
import { App } from './App.tsx';
import './pages.css';
import { speakEnglish } from './speak-english.ts';

history.replaceState('first', '');
speakEnglish();
showPage(<App />, 'title.popup');
