import type { Weight } from './signal.ts';

/** A request that gives away what kind of program a page talks to. */
export interface Signature {
  /** Kebab, stands in records. */
  name: string;
  weight: Weight;
  /** Match patterns: the browser itself looks for these, so that nothing of ours runs for any other request. */
  urls: readonly string[];
  /** Of the path, once more and exactly. */
  path: RegExp;
  host?: RegExp;
  post?: boolean;
  port?: string;
}

const anywhere = (...paths: string[]): string[] => paths.map((path) => `*://*/*${path}*`);

/** What self-hosted tools and the interfaces they speak are known by: `strong` alone is enough, of `weak` it takes two. */
export const signatures: readonly Signature[] = [
  { name: 'gradio', weight: 'strong', urls: anywhere('gradio_api/'), path: /\/gradio_api\/(?:queue|run|call|upload)/ },
  { name: 'stable-diffusion-webui', weight: 'strong', urls: anywhere('sdapi/v1/'), path: /\/sdapi\/v1\/\w/ },
  { name: 'comfyui-nodes', weight: 'weak', urls: anywhere('object_info'), path: /^\/(?:api\/)?object_info(?:\/|$)/ },
  { name: 'comfyui-state', weight: 'weak', urls: anywhere('system_stats'), path: /^\/(?:api\/)?system_stats$/ },
  {
    name: 'comfyui-prompt',
    weight: 'weak',
    urls: ['*://*/prompt', '*://*/api/prompt'],
    path: /^\/(?:api\/)?prompt$/,
    post: true,
  },
  {
    name: 'invokeai',
    weight: 'strong',
    urls: anywhere('/enqueue_batch'),
    path: /^\/api\/v1\/queue\/[^/]+\/enqueue_batch$/,
  },
  { name: 'swarmui', weight: 'strong', urls: anywhere('API/GetNewSession'), path: /^\/API\/GetNewSession$/ },
  { name: 'open-webui', weight: 'strong', urls: anywhere('ollama/api/'), path: /^\/ollama\/api\/\w/ },
  {
    name: 'ollama',
    weight: 'strong',
    urls: ['*://*/api/*'],
    path: /^\/api\/(?:chat|generate|tags|ps)$/,
    port: '11434',
  },
  { name: 'koboldai', weight: 'strong', urls: anywhere('api/extra/generate/'), path: /^\/api\/extra\/generate\// },
  {
    name: 'anythingllm',
    weight: 'strong',
    urls: anywhere('/stream-chat'),
    path: /^\/api\/workspace\/.{1,200}\/stream-chat$/,
  },
  {
    name: 'librechat',
    weight: 'strong',
    urls: anywhere('api/agents/chat'),
    path: /^\/api\/agents\/chat(?:\/|$)/,
    post: true,
  },
  {
    name: 'flowise',
    weight: 'strong',
    urls: anywhere('prediction/'),
    path: /^\/api\/v1\/(?:internal-)?prediction\/[\da-f-]{36}$/,
    post: true,
  },
  {
    name: 'dify',
    weight: 'strong',
    urls: anywhere('/chat-messages', '/completion-messages'),
    path: /^\/(?:api|v1|console\/api\/.{1,200})\/(?:chat|completion)-messages$/,
    post: true,
  },
  { name: 'lobechat', weight: 'strong', urls: anywhere('webapi/chat/'), path: /^\/webapi\/chat\/\w/, post: true },
  {
    name: 'model-interface',
    weight: 'strong',
    urls: anywhere('chat/completions', 'images/generations'),
    path: /\/(?:chat\/completions|images\/generations)$/,
    post: true,
  },
  {
    name: 'transcription-interface',
    weight: 'strong',
    urls: anywhere('audio/transcriptions'),
    path: /\/v1\/audio\/transcriptions$/,
    post: true,
  },
  {
    name: 'workers-ai',
    weight: 'strong',
    urls: ['*://api.cloudflare.com/*'],
    host: /^api\.cloudflare\.com$/,
    path: /^\/client\/v4\/accounts\/\w{1,64}\/ai\/run\//,
    post: true,
  },
];

/** AI inside an ordinary tool: known by what the feature asks, wherever on the site it is. */
export const features: readonly Signature[] = [
  {
    name: 'gemini-in-workspace',
    weight: 'strong',
    urls: ['*://appsgenaiserver-pa.clients6.google.com/*'],
    host: /^appsgenaiserver-pa\.clients6\.google\.com$/,
    path: /^\/./,
    post: true,
  },
  {
    name: 'rufus',
    weight: 'strong',
    urls: anywhere('rufus/'),
    host: /^(?:www\.)?amazon\.[a-z.]{2,6}$/,
    path: /^\/rufus\/\w/,
  },
];

/** A sent question whose answer comes bit by bit. */
export const asks = {
  urls: ['chat', 'completion', 'generate', 'generation', 'conversation', 'prompt', 'ask'].flatMap((word) => [
    `*://*/*/${word}`,
    `*://*/*/${word}?*`,
    `*://*/*/${word}/*`,
    `*://*/*/${word}s`,
  ]),
  path: /\/(?:chat|completion|generate|generation|conversation|prompt|ask)s?(?:\/|$)/,
};

/** Titles of the programs themselves, whole. */
export const titles: ReadonlyMap<string, string> = new Map(
  [
    'ComfyUI',
    'Open WebUI',
    'SwarmUI',
    'Stable Diffusion',
    'LibreChat',
    'LobeChat',
    'AnythingLLM',
    'Text generation web UI',
    'KoboldAI Lite',
    'Flowise - Build AI Agents, Visually',
  ].map((title) => [title.toLowerCase(), title]),
);
