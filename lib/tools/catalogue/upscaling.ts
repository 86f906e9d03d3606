import type { Tool } from '../../model/tool.ts';
import { tool, unverified } from './define.ts';

/** Enlarging, sharpening, restoring and cleaning stills and footage. */
export const upscaling: readonly Tool[] = [
  tool(
    'topaz',
    'Topaz Labs',
    ['upscaling', 'video', 'image'],
    ['topazlabs.com', 'app.topazlabs.com', 'astra.app', 'astra.topazlabs.com'],
    { apiHosts: ['api.topazlabs.com'] },
  ),
  tool('lets-enhance', "Let's Enhance", ['upscaling', 'image'], ['letsenhance.io', 'claid.ai'], {
    apiHosts: ['api.claid.ai'],
  }),
  tool('deep-image', 'Deep-Image.ai', ['upscaling', 'image'], ['deep-image.ai']),
  tool('bigjpg', 'Bigjpg', ['upscaling'], ['bigjpg.com']),
  tool('remini', 'Remini', ['upscaling', 'avatar'], ['remini.ai', 'app.remini.ai']),
  tool('hitpaw', 'HitPaw', ['upscaling', 'video', 'voice'], ['hitpaw.com', 'online.hitpaw.com', 'hitpaw.ai']),
  tool('tensorpix', 'TensorPix', ['upscaling', 'video'], ['tensorpix.ai', 'app.tensorpix.ai']),
  tool('pixop', 'Pixop', ['upscaling', 'video'], ['pixop.com', 'app.pixop.com']),
  tool('avclabs', 'AVCLabs', ['upscaling', 'video'], ['avclabs.com', 'app.avclabs.com']),
  tool('upscayl', 'Upscayl', ['upscaling', 'self-hosted'], ['upscayl.org', 'cloud.upscayl.org']),
  tool('upscale-media', 'Upscale.media', ['upscaling'], ['upscale.media']),
  tool('vanceai', 'VanceAI', ['upscaling', 'image'], ['vanceai.com']),
  tool('cleanup-pictures', 'Cleanup.pictures', ['upscaling', 'image'], ['cleanup.pictures'], { vendor: 'Jasper' }),
  tool('imgupscaler', 'ImgUpscaler', ['upscaling'], ['imgupscaler.com', 'imgupscaler.ai']),
  tool('waifu2x', 'Waifu2x', ['upscaling'], ['waifu2x.udp.jp', 'waifu2x.net']),
  tool('palette-fm', 'Palette', ['upscaling', 'image'], ['palette.fm']),
  tool('kolorize', 'Kolorize', ['upscaling', 'image'], ['kolorize.cc']),
  tool('cutout-pro', 'Cutout.Pro', ['upscaling', 'image', 'video'], ['cutout.pro']),
  tool('media-io', 'Media.io', ['upscaling', 'video', 'voice'], ['media.io'], { vendor: 'Wondershare' }),
  tool('aiarty', 'Aiarty', ['upscaling'], ['aiarty.com']),
  tool('picwish', 'PicWish', ['upscaling', 'image'], ['picwish.com']),
  tool('nero-ai', 'Nero AI', ['upscaling', 'image'], ['ai.nero.com']),
  tool(
    'pixelbin',
    'PixelBin',
    ['upscaling', 'image'],
    ['pixelbin.io', 'erase.bg', 'watermarkremover.io', 'shrink.media'],
  ),
  tool('magnific', 'Magnific', ['upscaling', 'image', 'video'], ['magnific.ai', 'magnific.com'], { vendor: 'Freepik' }),
  unverified('unblur', 'Unblur', ['upscaling'], ['unblur.ai']),
];
