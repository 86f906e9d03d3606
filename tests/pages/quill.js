import Quill from 'quill';
import 'quill/dist/quill.core.css';
import { uploadResumable, xhr } from './requests.js';
import { shell } from './shell.js';

const page = shell({ send, files: async (files) => Promise.all(files.map(uploadResumable)) });
const wrapper = document.createElement('rich-textarea');
const field = document.createElement('div');
wrapper.append(field);
page.box.append(wrapper);

const enter = { key: 'Enter', shiftKey: false, handler: () => (send(), false) };
const quill = new Quill(field, { modules: { keyboard: { bindings: { enter } } } });
quill.root.id = 'editor';

/** Form-encoded, with JSON inside JSON. */
function send() {
  const text = quill.getText().trimEnd();
  quill.setText('');
  page.say(text);
  const body = `f.req=${encodeURIComponent(JSON.stringify([null, JSON.stringify([[text, 0, null], null])]))}&at=token`;
  const form = { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' };
  xhr('POST', '/api/StreamGenerate?rt=c', form, body).catch(() => page.say('(not sent)'));
}
