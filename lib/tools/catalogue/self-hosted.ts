import type { Tool } from '../../model/tool.ts';
import { tool } from './define.ts';

/** What a production runs itself, or downloads to run: nothing leaves until a node or plug-in calls out. */
export const selfHosted: readonly Tool[] = [
  tool(
    'comfyui',
    'ComfyUI',
    ['self-hosted', 'image', 'video'],
    ['cloud.comfy.org', 'comfy.org', 'localhost:8188', '127.0.0.1:8188'],
    {
      vendor: 'Comfy Org',
      apiHosts: ['api.comfy.org', 'comfyregistry.org', 'registry.comfy.org'],
    },
  ),
  tool(
    'stable-diffusion-webui',
    'Stable Diffusion web UI',
    ['self-hosted', 'image'],
    ['localhost:7860', '127.0.0.1:7860'],
  ),
  tool('swarmui', 'SwarmUI', ['self-hosted', 'image'], ['localhost:7801', '127.0.0.1:7801']),
  tool('fooocus', 'Fooocus', ['self-hosted', 'image'], ['localhost:7865', '127.0.0.1:7865']),
  tool(
    'ollama',
    'Ollama',
    ['self-hosted', 'model-hub', 'chat'],
    ['ollama.com', 'ollama.ai', 'localhost:11434', '127.0.0.1:11434'],
  ),
  tool('open-webui', 'Open WebUI', ['self-hosted', 'chat'], ['openwebui.com']),
  tool('lm-studio', 'LM Studio', ['self-hosted', 'chat'], ['lmstudio.ai', 'localhost:1234', '127.0.0.1:1234']),
  tool('gpt4all', 'GPT4All', ['self-hosted', 'chat'], ['gpt4all.io'], { vendor: 'Nomic' }),
  tool('anythingllm', 'AnythingLLM', ['self-hosted', 'chat'], ['anythingllm.com', 'useanything.com'], {
    vendor: 'Mintplex Labs',
  }),
  tool('koboldai', 'KoboldAI', ['self-hosted', 'writing'], ['koboldai.com', 'lite.koboldai.net', 'koboldai.net']),
  tool('librechat', 'LibreChat', ['self-hosted', 'chat'], ['librechat.ai', 'chat.librechat.ai']),
  tool(
    'lobechat',
    'LobeChat',
    ['self-hosted', 'chat'],
    ['lobechat.com', 'lobehub.com', 'app.lobehub.com', 'chat-preview.lobehub.com'],
  ),
  tool('sillytavern', 'SillyTavern', ['self-hosted', 'chat'], ['sillytavern.app']),
  tool('pinokio', 'Pinokio', ['self-hosted', 'model-hub'], ['pinokio.computer', 'pinokio.co']),
  tool('nextchat', 'NextChat', ['self-hosted', 'chat'], ['nextchat.dev', 'app.nextchat.dev']),
  tool('jan', 'Jan', ['self-hosted', 'chat'], ['jan.ai', 'chat.jan.ai']),
  tool('msty', 'Msty', ['self-hosted', 'chat'], ['msty.app', 'msty.ai']),
  tool('openclaw', 'OpenClaw', ['self-hosted', 'chat'], ['openclaw.ai']),
  tool('diffusionbee', 'DiffusionBee', ['self-hosted', 'image'], ['diffusionbee.com']),
];
