import { describe, expect, it } from 'vitest';
import type { Tool } from '../../lib/model/tool.ts';
import { catalogue } from '../../lib/tools/catalogue/index.ts';
import { compileTools } from '../../lib/tools/compile-tools.ts';
import { toolFor } from '../../lib/tools/tool-for.ts';

const idOf = (url: string): string | null => toolFor(url)?.id ?? null;

describe('toolFor', () => {
  it.each([
    ['https://x.com/i/grok', 'grok'],
    ['https://x.com/i/grok/', 'grok'],
    ['https://x.com/i/grok?conversation=1', 'grok'],
    ['https://www.x.com/i/grok/share/1', 'grok'],
    ['https://x.com/i/Grok', 'grok'],
    ['https://x.com/i/%67rok', 'grok'],
    ['https://x.com//i//grok', 'grok'],
    ['https://x.com/i/grokking', null],
    ['https://x.com/i', null],
    ['https://x.com/', null],
    ['https://x.com/grok', null],
    ['https://x.com/search?q=/i/grok', null],
    ['https://x.com/%E0%A4%A', null],
    ['https://github.com/copilot', 'github-copilot'],
    ['https://github.com/copilot/c/1', 'github-copilot'],
    ['https://github.com/copilot-extensions', null],
    ['https://github.com/someone/copilot', null],
    ['https://www.bing.com/chat', 'copilot'],
    ['https://www.bing.com/images/create/a-slate', 'bing-image-creator'],
    ['https://www.bing.com/images/search?q=slate', null],
    ['https://huggingface.co/chat/conversation/1', 'huggingchat'],
    ['https://huggingface.co/spaces/someone/thing', 'hugging-face'],
    ['https://someone-thing.hf.space/', 'hugging-face'],
    ['https://hf.space/', null],
    ['https://labs.google/fx/tools/flow', 'google-labs-fx'],
    ['https://labs.google/', null],
    ['https://www.canva.com/ai', 'canva-ai'],
    ['https://www.canva.com/design/1/edit', null],
    ['https://docs.google.com/videos/d/1', 'google-vids'],
    ['https://docs.google.com/document/d/1', null],
    ['https://discord.com/channels/662267976984297473/1', 'midjourney'],
    ['https://discord.com/channels/1/2', null],
    ['https://m365.cloud.microsoft/chat', 'microsoft-365-copilot'],
    ['https://platform.openai.com/playground', 'openai-platform'],
    ['https://openai.com/', null],
    ['https://www.anthropic.com/', null],
  ])('path scopes: %s → %s', (url, id) => expect(idOf(url)).toBe(id));

  it.each([
    ['https://sdmntprwestus.oaiusercontent.com/files/1/raw', 'chatgpt'],
    ['https://push.clients6.google.com/upload/', 'gemini'],
    ['https://content-push.googleapis.com/upload/', 'gemini'],
    ['wss://suggest.perplexity.ai/suggest/ws', 'perplexity'],
    ['https://ppl-ai-file-upload.s3.amazonaws.com/', 'perplexity'],
    ['https://rupload.meta.ai/gen_ai_document/1', 'meta-ai'],
    ['https://api.runwayml.com/v1/uploads', 'runway'],
    ['https://upload.kuaishouzt.com/api/upload/fragment', 'kling'],
    ['https://studio-api.prod.suno.com/api/uploads/audio/', 'suno'],
    ['https://aisandbox-pa.googleapis.com/v1:uploadUserImage', 'google-labs-fx'],
    ['https://alkalimakersuite-pa.clients6.google.com/rpc', 'google-ai-studio'],
    ['https://substrate.office.com/m365Copilot/Chathub/1', 'microsoft-365-copilot'],
    ['https://api.individual.githubcopilot.com/', 'github-copilot'],
    ['https://s3.amazonaws.com/ppl-ai-file-upload/', null],
    ['https://substrate.office.com/search', null],
    ['https://clients6.google.com/', null],
    ['https://www.googleapis.com/', null],
  ])('api and upload hosts: %s → %s', (url, id) => expect(idOf(url)).toBe(id));

  it.each([
    'https://notchatgpt.com/',
    'https://mychatgpt.com/',
    'https://chatgpt.com.evil.example/',
    'https://chatgpt-com.example/',
    'https://chatgpt.co/',
    'https://evil.example/chatgpt.com',
    'https://evil.example/?u=https://chatgpt.com/',
    'https://evil.example/#https://chatgpt.com/',
    'https://chatgpt.com@evil.example/',
    'https://chatgpt.com:pass@evil.example/',
    'https://evil.example\\@chatgpt.com/',
    'https://ch\u0430tgpt.com/',
    'https://xn--chtgpt-2nf.com/',
    'https://claude.ai.example.com/',
    'https://claude.a/',
    'https://fclaude.ai/',
    'https://midjourney.com.co/',
    'https://oaiusercontent.com.example/',
    'https://evil-oaiusercontent.com/',
    'https://gemini.google.com.example/',
    'https://google.com/gemini.google.com',
    'https://runwayml.example/',
    'https://grok.com.au/',
  ])('a host that only looks like a tool is none: %s', (url) => expect(idOf(url)).toBeNull());

  it.each([
    ['https://midjourney-ai.xyz/', 'midjourney-ai-xyz'],
    ['https://kling-ai.com/', 'kling-ai-com'],
    ['https://chatgpt4online.org/', 'chatgpt4online'],
    ['https://seedance.tv/', 'seedance-tv'],
  ])('a wrapper is a tool of its own, unverified: %s', (url, id) => {
    expect(toolFor(url)).toMatchObject({ id, unverified: true });
  });

  it.each([
    ['HTTPS://CHATGPT.COM/', 'chatgpt'],
    ['https://chatgpt.com./c/1', 'chatgpt'],
    ['https://www.chatgpt.com:443/', 'chatgpt'],
    ['https://chatgpt.com:8443/', 'chatgpt'],
    ['http://chatgpt.com/', 'chatgpt'],
    ['https://someone@chatgpt.com/', 'chatgpt'],
    ['  https://chatgpt.com/ ', 'chatgpt'],
    ['https:\\\\chatgpt.com\\c', 'chatgpt'],
    ['https://ｃｈａｔｇｐｔ.com/', 'chatgpt'],
    ['blob:https://chatgpt.com/0f1e', 'chatgpt'],
    ['view-source:https://claude.ai/new', 'claude'],
    ['view-source:blob:https://claude.ai/1', 'claude'],
    ['ws://grok.com/ws', 'grok'],
    ['http://localhost:8188/', 'comfyui'],
    ['http://localhost:3000/', null],
    ['http://127.0.0.1/', null],
    ['http://[::1]:8188/', null],
    ['ftp://chatgpt.com/', null],
    ['data:text/html,https://chatgpt.com', null],
    ['javascript:location="https://chatgpt.com"', null],
    ['chrome-extension://chatgpt.com/page.html', null],
    ['about:blank', null],
    ['file:///chatgpt.com/', null],
    ['mailto:someone@chatgpt.com', null],
    ['chatgpt.com', null],
    ['https://', null],
    ['http://[::1', null],
    ['', null],
    ['not a url', null],
    [`https://${'a.'.repeat(120)}example/`, null],
  ])('spellings: %s → %s', (url, id) => expect(idOf(url)).toBe(id));

  it('takes a URL object too', () => expect(toolFor(new URL('https://suno.com/create'))?.id).toBe('suno'));
});

describe('compileTools', () => {
  const custom: Tool[] = [
    {
      id: 'lot-llm',
      name: 'Lot LLM',
      kinds: ['chat'],
      hosts: ['ai.northlight.example', '*.models.northlight.example'],
    },
    { id: 'lot-gpt', name: 'Lot GPT', kinds: ['chat'], hosts: ['chatgpt.com', 'www.lot.example/Ask/'] },
    { id: 'render-box', name: 'Render box', kinds: ['image'], hosts: ['render.northlight.example:8188'] },
  ];
  const index = compileTools([...custom, ...catalogue]);

  it.each([
    ['https://ai.northlight.example/', 'lot-llm'],
    ['https://a.b.models.northlight.example/', 'lot-llm'],
    ['https://models.northlight.example/', null],
    ['https://northlight.example/', null],
    ['https://chatgpt.com/', 'lot-gpt'],
    ['https://chat.openai.com/', 'chatgpt'],
    ['https://lot.example/ask/now', 'lot-gpt'],
    ['https://lot.example/asking', null],
    ['http://render.northlight.example:8188/', 'render-box'],
    ['http://render.northlight.example/', null],
  ])('%s → %s', (url, id) => expect(toolFor(url, index)?.id ?? null).toBe(id));

  it('knows nothing without tools', () => expect(toolFor('https://chatgpt.com/', compileTools([]))).toBeNull());
});
