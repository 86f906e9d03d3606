import type { Tool } from '../../model/tool.ts';
import { tool, unverified } from './define.ts';

/** Subtitles, dialogue lists and documents in another language, and dubbing. */
export const translation: readonly Tool[] = [
  tool('deepl', 'DeepL', ['translation', 'writing'], ['deepl.com', 'write.deepl.com'], {
    vendor: 'DeepL',
    apiHosts: [
      'api.deepl.com',
      'api-free.deepl.com',
      'www2.deepl.com',
      'w.deepl.com',
      's.deepl.com',
      'dict.deepl.com',
      'oneshot-free.www.deepl.com',
      'write-free.www.deepl.com',
    ],
  }),
  tool('google-translate', 'Google Translate', ['translation'], ['translate.google.com'], {
    vendor: 'Google',
    apiHosts: ['translation.googleapis.com', 'translate.googleapis.com', 'translate-pa.googleapis.com'],
  }),
  tool(
    'smartcat',
    'Smartcat',
    ['translation'],
    ['smartcat.com', 'smartcat.ai', 'app.smartcat.com', 'app.smartcat.ai', 'us.smartcat.ai', 'ea.smartcat.ai'],
  ),
  tool('lilt', 'LILT', ['translation'], ['lilt.com', 'app.lilt.com'], { apiHosts: ['api.lilt.com'] }),
  tool('papago', 'Papago', ['translation'], ['papago.naver.com'], { vendor: 'Naver' }),
  tool(
    'reverso',
    'Reverso',
    ['translation', 'writing'],
    ['reverso.net', 'context.reverso.net', 'documents.reverso.net'],
    { apiHosts: ['api.reverso.net'] },
  ),
  tool('yandex-translate', 'Yandex Translate', ['translation'], ['translate.yandex.com', 'translate.yandex.ru'], {
    vendor: 'Yandex',
    apiHosts: ['translate.yandex.net'],
  }),
  tool('deepdub', 'Deepdub', ['translation', 'voice'], ['deepdub.ai', 'app.deepdub.ai', 'go.deepdub.ai']),
  tool('papercup', 'Papercup', ['translation', 'voice'], ['papercup.com']),
  tool('rask', 'Rask AI', ['translation', 'voice'], ['rask.ai', 'app.rask.ai']),
  tool('dubverse', 'Dubverse', ['translation', 'voice'], ['dubverse.ai', 'app.dubverse.ai']),
  tool('dubdub', 'dubdub', ['translation', 'voice'], ['dubdub.ai']),
  tool('camb', 'CAMB.AI', ['translation', 'voice'], ['camb.ai', 'studio.camb.ai'], { apiHosts: ['client.camb.ai'] }),
  tool('ollang', 'Ollang', ['translation', 'voice'], ['ollang.com', 'lab.ollang.com']),
  tool('xl8', 'XL8', ['translation'], ['xl8.ai', 'mediacat.xl8.ai']),
  tool('vidby', 'vidby', ['translation', 'voice'], ['vidby.com']),
  tool(
    'maestra',
    'Maestra',
    ['translation', 'transcription', 'voice'],
    ['maestra.ai', 'app.maestra.ai', 'app.maestrasuite.com'],
  ),
  tool('unbabel', 'Unbabel', ['translation'], ['unbabel.com', 'widn.ai']),
  tool('modernmt', 'ModernMT', ['translation'], ['modernmt.com'], {
    vendor: 'Translated',
    apiHosts: ['api.modernmt.com'],
  }),
  tool('lara', 'Lara', ['translation'], ['laratranslate.com', 'app.laratranslate.com'], { vendor: 'Translated' }),
  tool('matesub', 'Matesub', ['translation', 'transcription'], ['matesub.com', 'app.matesub.com'], {
    vendor: 'Translated',
  }),
  tool('x-doc', 'X-doc', ['translation'], ['x-doc.ai']),
  tool(
    'immersive-translate',
    'Immersive Translate',
    ['translation'],
    ['immersivetranslate.com', 'app.immersivetranslate.com'],
  ),
  tool('dubformer', 'Dubformer', ['translation', 'voice'], ['dubformer.ai', 'app.dubformer.ai']),
  tool('speechlab', 'Speechlab', ['translation', 'voice'], ['speechlab.ai', 'translate.speechlab.ai']),
  tool('neuralgarage', 'NeuralGarage', ['translation', 'vfx'], ['neuralgarage.com', 'visualdub.com']),
  tool('voiseed', 'Voiseed', ['translation', 'voice'], ['voiseed.com']),
  tool('kudo', 'KUDO', ['translation', 'voice'], ['kudo.ai', 'live.kudoway.com']),
  tool('wordly', 'Wordly', ['translation', 'voice'], ['wordly.ai', 'attend.wordly.ai']),
  tool(
    'bing-translator',
    'Microsoft Translator',
    ['translation'],
    ['bing.com/translator', 'translator.microsoft.com'],
    { vendor: 'Microsoft' },
  ),
  unverified('neuraldubber', 'NeuralDubber', ['translation', 'voice'], ['neuraldubber.com']),
];
