import type { Tool } from '../../model/tool.ts';
import { avatar } from './avatar.ts';
import { chat } from './chat.ts';
import { code } from './code.ts';
import { design } from './design.ts';
import { facts } from './facts.ts';
import { image } from './image.ts';
import { modelHub } from './model-hub.ts';
import { music } from './music.ts';
import { script } from './script.ts';
import { search } from './search.ts';
import { selfHosted } from './self-hosted.ts';
import { storyboard } from './storyboard.ts';
import { transcription } from './transcription.ts';
import { translation } from './translation.ts';
import { upscaling } from './upscaling.ts';
import { vfx } from './vfx.ts';
import { video } from './video.ts';
import { voice } from './voice.ts';
import { writing } from './writing.ts';

const rows = [
  ...[chat, search, image, video, avatar, voice, music, transcription, translation],
  ...[writing, design, code, upscaling, storyboard, script, vfx, modelHub, selfHosted],
].flat();

/** Every GenAI tool we know, with what is known of how it handles what it is given. */
export const catalogue: readonly Tool[] = rows.map((tool) => {
  const known = facts[tool.id];
  return known ? { ...tool, facts: known } : tool;
});
