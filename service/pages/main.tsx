import './without-eval.ts';
import '../../components/review/review.css';
import { showPage } from '../../components/ui/show-page.tsx';
import { App } from './App.tsx';
import { OwnApp } from './own/OwnApp.tsx';
import './pages.css';
import { speakEnglish } from './speak-english.ts';

history.replaceState('first', '');
speakEnglish();
showPage(location.pathname === '/mine' ? <OwnApp /> : <App />, 'title.popup');
