import type { Tool } from '../../model/tool.ts';
import { tool, unverified } from './define.ts';

/** Talking faces, digital doubles, lip-sync and face replacement: a performer's likeness is the material. */
export const avatar: readonly Tool[] = [
  tool('heygen', 'HeyGen', ['avatar', 'video', 'translation'], ['heygen.com', 'app.heygen.com', 'labs.heygen.com'], {
    apiHosts: ['api.heygen.com', 'api2.heygen.com'],
    uploadHosts: ['upload.heygen.com'],
  }),
  tool(
    'synthesia',
    'Synthesia',
    ['avatar', 'video', 'translation'],
    ['synthesia.io', 'app.synthesia.io', 'share.synthesia.io'],
    { apiHosts: ['api.synthesia.io'] },
  ),
  tool('d-id', 'D-ID', ['avatar', 'video'], ['d-id.com', 'studio.d-id.com', 'chat.d-id.com'], {
    apiHosts: ['api.d-id.com'],
  }),
  tool('hedra', 'Hedra', ['avatar', 'video', 'voice'], ['hedra.com', 'app.hedra.com'], { apiHosts: ['api.hedra.com'] }),
  tool('tavus', 'Tavus', ['avatar', 'video'], ['tavus.io', 'platform.tavus.io', 'maker.tavus.io'], {
    apiHosts: ['tavusapi.com'],
  }),
  tool('hour-one', 'Hour One', ['avatar', 'video'], ['hourone.ai', 'app.hourone.ai']),
  tool('deepbrain', 'AI Studios', ['avatar', 'video'], ['aistudios.com', 'deepbrain.io', 'app.aistudios.com'], {
    vendor: 'DeepBrain AI',
  }),
  tool('argil', 'Argil', ['avatar', 'video'], ['argil.ai', 'app.argil.ai']),
  tool('creatify', 'Creatify', ['avatar', 'video'], ['creatify.ai', 'app.creatify.ai']),
  tool('sync-labs', 'sync.', ['avatar', 'vfx', 'translation'], ['sync.so', 'synclabs.so'], {
    apiHosts: ['api.sync.so'],
  }),
  tool('lipdub', 'LipDub AI', ['avatar', 'translation', 'vfx'], ['lipdub.ai', 'app.lipdub.ai']),
  tool('akool', 'AKOOL', ['avatar', 'video', 'vfx'], ['akool.com'], { apiHosts: ['openapi.akool.com'] }),
  tool('reface', 'Reface', ['avatar', 'video'], ['reface.ai', 'unboring.reface.ai', 'reface.app']),
  tool('deepswap', 'DeepSwap', ['avatar', 'image', 'video'], ['deepswap.ai']),
  tool('remaker', 'Remaker', ['avatar', 'image'], ['remaker.ai']),
  tool('faceswapper', 'Face Swapper', ['avatar', 'image'], ['faceswapper.ai']),
  tool('krikey', 'Krikey AI', ['avatar', 'vfx', 'video'], ['krikey.ai', 'studio.krikey.ai']),
  tool('charisma', 'Charisma.ai', ['avatar', 'writing'], ['charisma.ai']),
  tool('avaturn', 'Avaturn', ['avatar', 'vfx'], ['avaturn.me', 'hub.avaturn.me']),
  tool('inworld', 'Inworld', ['avatar', 'voice', 'chat'], ['inworld.ai', 'studio.inworld.ai', 'platform.inworld.ai'], {
    apiHosts: ['api.inworld.ai'],
  }),
  tool('convai', 'Convai', ['avatar', 'voice'], ['convai.com']),
  tool('simli', 'Simli', ['avatar'], ['simli.com', 'app.simli.com'], { apiHosts: ['api.simli.ai'] }),
  tool('anam', 'Anam', ['avatar'], ['anam.ai', 'lab.anam.ai'], { apiHosts: ['api.anam.ai'] }),
  tool('soul-machines', 'Soul Machines', ['avatar'], ['soulmachines.com', 'studio.soulmachines.cloud']),
  tool('uneeq', 'UneeQ', ['avatar'], ['digitalhumans.com', 'uneeq.io']),
  tool('yepic', 'Yepic AI', ['avatar', 'video'], ['yepic.ai', 'app.yepic.ai']),
  tool('delphi', 'Delphi', ['avatar', 'chat'], ['delphi.ai']),
  tool('gooey', 'Gooey.AI', ['avatar', 'image', 'model-hub'], ['gooey.ai']),
  tool('magic-hour', 'Magic Hour', ['avatar', 'video', 'image'], ['magichour.ai'], { apiHosts: ['api.magichour.ai'] }),
  tool('rephrase-ai', 'Rephrase.ai', ['avatar', 'video'], ['rephrase.ai']),
  tool('virbo', 'Virbo', ['avatar', 'video'], ['virbo.wondershare.com'], { vendor: 'Wondershare' }),
  tool('arcads', 'Arcads', ['avatar', 'video'], ['arcads.ai', 'app.arcads.ai']),
  unverified('vidwud', 'Vidwud', ['avatar', 'video'], ['vidwud.com']),
  unverified('swapface', 'SwapFace', ['avatar', 'self-hosted'], ['swapface.org']),
  unverified('deepfaker', 'DeepFaker', ['avatar', 'image'], ['deepfaker.app']),
  unverified('deepfake-com', 'deepfake.com', ['avatar'], ['deepfake.com']),
  unverified('wannafake', 'WannaFake', ['avatar', 'video'], ['wannafake.com']),
  unverified('faceplay', 'FacePlay', ['avatar', 'video'], ['faceplay.info']),
  unverified('heyeditor', 'HeyEditor', ['avatar', 'image'], ['heyeditor.net']),
  unverified('selfievibe', 'SelfieVibe', ['avatar', 'image'], ['selfievibe.art']),
];
