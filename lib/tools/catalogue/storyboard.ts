import type { Tool } from '../../model/tool.ts';
import { tool, unverified } from './define.ts';

/** Boards, shot plans, previs and worlds to place a camera in. */
export const storyboard: readonly Tool[] = [
  tool(
    'ltx-studio',
    'LTX Studio',
    ['storyboard', 'video', 'script'],
    ['ltx.studio', 'app.ltx.studio', 'ltx.video', 'app.ltx.video', 'lightricks.com'],
    { vendor: 'Lightricks', apiHosts: ['api.ltx.video'] },
  ),
  tool('boords', 'Boords', ['storyboard'], ['boords.com', 'app.boords.com']),
  tool('katalist', 'Katalist', ['storyboard', 'video'], ['katalist.ai', 'app.katalist.ai']),
  tool('storyboarder-ai', 'Storyboarder.ai', ['storyboard'], ['storyboarder.ai', 'app.storyboarder.ai']),
  tool('storyboardhero', 'StoryboardHero', ['storyboard'], ['storyboardhero.ai', 'app.storyboardhero.ai']),
  tool('krock', 'Krock.io', ['storyboard', 'video'], ['krock.io', 'app.krock.io']),
  tool('drawstory', 'DrawStory', ['storyboard'], ['drawstory.ai']),
  tool('previs-pro', 'Previs Pro', ['storyboard'], ['previspro.com']),
  tool('cuebric', 'Cuebric', ['storyboard', 'vfx'], ['cuebric.com', 'app.cuebric.com']),
  tool('elser', 'Elser AI', ['storyboard', 'video'], ['elser.ai']),
  tool('artflow', 'Artflow', ['storyboard', 'video', 'avatar'], ['artflow.ai', 'app.artflow.ai']),
  tool('intangible', 'Intangible', ['storyboard', 'vfx', 'video'], ['intangible.ai', 'app.intangible.ai']),
  tool('skybox', 'Skybox AI', ['storyboard', 'vfx', 'image'], ['skybox.blockadelabs.com', 'blockadelabs.com'], {
    vendor: 'Blockade Labs',
    apiHosts: ['backend.blockadelabs.com'],
  }),
  tool('world-labs', 'Marble', ['storyboard', 'vfx'], ['marble.worldlabs.ai', 'worldlabs.ai'], {
    vendor: 'World Labs',
    apiHosts: ['api.worldlabs.ai'],
  }),
  tool('blackink', 'BlackInk AI', ['storyboard', 'image'], ['blackink.ai']),
  unverified('shai-ai', 'shai.ai', ['storyboard'], ['shai.ai']),
  unverified('storyboard-ai', 'storyboard.ai', ['storyboard'], ['storyboard.ai']),
  unverified('martini', 'Martini', ['storyboard', 'video'], ['martini.film']),
];
