import { describe, expect, it } from 'vitest';
import { createCandidates, isCandidate, saidOf } from '../../lib/discover/candidates.ts';
import { apisOf, signalsOf, streamSignal, titleSignal } from '../../lib/discover/signals-of.ts';
import { features, signatures } from '../../lib/discover/signatures.ts';
import type { Signal } from '../../lib/discover/signal.ts';
import { catalogue } from '../../lib/tools/catalogue/index.ts';
import { compileTools } from '../../lib/tools/compile-tools.ts';
import { memoryArea } from '../support/memory-log-store.ts';

const apis = compileTools(apisOf(catalogue));
const names = (url: string, method = 'POST'): string[] => signalsOf({ url, method }, apis).map(({ name }) => name);

describe('a request gives away', () => {
  it.each([
    ['gradio', 'https://ai.lot.example/gradio_api/queue/join?x=1'],
    ['stable-diffusion-webui', 'http://10.0.0.12:7860/sdapi/v1/txt2img'],
    ['comfyui-nodes', 'http://farm.example:8188/api/object_info'],
    ['comfyui-state', 'http://farm.example:8188/system_stats'],
    ['comfyui-prompt', 'http://farm.example:8188/prompt'],
    ['invokeai', 'http://farm.example:9090/api/v1/queue/default/enqueue_batch'],
    ['swarmui', 'http://farm.example:7801/API/GetNewSession'],
    ['open-webui', 'https://chat.lot.example/ollama/api/chat'],
    ['ollama', 'http://farm.example:11434/api/generate'],
    ['koboldai', 'http://farm.example:5001/api/extra/generate/stream'],
    ['anythingllm', 'https://desk.example/api/workspace/tide/stream-chat'],
    ['librechat', 'https://desk.example/api/agents/chat'],
    ['flowise', 'https://desk.example/api/v1/prediction/0190b7a0-7b1e-7c61-8f2a-3b1f6f1e9d10'],
    ['dify', 'https://desk.example/api/chat-messages'],
    ['lobechat', 'https://desk.example/webapi/chat/openai'],
    ['model-interface', 'https://llm.lot.example/v1/chat/completions'],
    ['transcription-interface', 'https://llm.lot.example/v1/audio/transcriptions'],
    ['workers-ai', 'https://api.cloudflare.com/client/v4/accounts/0a/ai/run/x'],
    ['gemini-in-workspace', 'https://appsgenaiserver-pa.clients6.google.com/v1/x'],
    ['rufus', 'https://www.amazon.co.uk/rufus/cl/stream'],
    ['calls:elevenlabs', 'https://api.elevenlabs.io/v1/text-to-speech/x'],
  ])('%s', (name, url) => expect(names(url)).toContain(name));

  it('every signature is found by the patterns the browser is given for it', () => {
    for (const { urls } of [...signatures, ...features]) {
      expect(urls.length).toBeGreaterThan(0);
      for (const url of urls) expect(url).toMatch(/^\*:\/\/(?:\*|(?:\*\.)?[a-z\d.-]+)\/\S+$/);
    }
  });

  it.each([
    ['a shop', 'https://shop.example/api/v1/products?search=gradio_api/queue'],
    ['a blog with tags and a chat', 'https://blog.example/api/tags'],
    ['the same', 'https://blog.example/api/chat'],
    ['a form', 'https://forms.example/v1/responses'],
    ['a course', 'https://school.example/v1/completions/12'],
    ['a question of whether the network is there', 'https://www.gstatic.example/generate_204'],
    ['a file store', 'https://bucket.s3.amazonaws.com/model/v1/mesh.glb'],
    ['maps', 'https://maps.googleapis.com/maps/api/js'],
    ['a word in the query', 'https://a.example/x?next=/v1/chat/completions'],
    ['nothing that is an address', 'javascript:1'],
  ])('nothing: %s', (_, url) => expect(names(url)).toEqual([]));

  it('nothing when a model’s address is only looked at', () => {
    expect(names('https://llm.lot.example/v1/chat/completions', 'GET')).toEqual([]);
    expect(names('https://api.elevenlabs.io/logo.png', 'GET')).toEqual([]);
  });

  it('an answer that comes bit by bit to a question, and a program’s own title, whole', () => {
    const ask = { url: 'https://desk.example/api/chat', method: 'POST' };
    expect(streamSignal(ask, 'text/event-stream; charset=utf-8')?.name).toBe('streams-answers');
    expect(streamSignal(ask, 'application/json')).toBeNull();
    expect(streamSignal({ ...ask, method: 'GET' }, 'text/event-stream')).toBeNull();
    expect(streamSignal({ ...ask, url: 'https://news.example/api/live' }, 'text/event-stream')).toBeNull();
    expect(titleSignal(' Open WebUI ')?.name).toBe('title');
    expect(titleSignal('Open WebUI - an encyclopaedia article')).toBeNull();
  });
});

describe('what was noticed', () => {
  const strong: Signal = { name: 'open-webui', weight: 'strong', kind: 'site' };
  const weak = (name: string): Signal => ({ name, weight: 'weak', kind: 'site' });
  const world = () => {
    const [session, local] = [memoryArea(), memoryArea()];
    const candidates = createCandidates({ session, local });
    const note = (signal: Signal, host = 'ai.lot.example') => candidates.note('NL-042', host, signal, '2026-11-20');
    return { session, local, candidates, note };
  };

  it('is told once, and again when something else gives it away', async () => {
    const { note, candidates } = world();
    expect(saidOf((await note(strong))!)).toBe('ai.lot.example behaves like a GenAI tool: open-webui (1).');
    expect(await note(strong)).toBeNull();
    expect((await note(weak('title')))?.evidence).toHaveLength(2);
    expect(await candidates.of('NL-042')).toMatchObject([{ host: 'ai.lot.example', evidence: [{ times: 2 }, {}] }]);
    expect(await candidates.of('HK-007')).toEqual([]);
  });

  it('stays in the browser’s memory while one weak sign is all there is', async () => {
    const { note, local, candidates } = world();
    expect(await note(weak('streams-answers'))).toBeNull();
    expect(JSON.stringify(await local.get('discover.candidates'))).not.toContain('lot.example');
    expect(await note(weak('title'))).not.toBeNull();
    expect(await candidates.of('NL-042')).toHaveLength(1);
  });

  it('one weak sign again and again is enough', async () => {
    const { note } = world();
    expect([await note(weak('a')), await note(weak('a')), await note(weak('a'))].map((one) => one !== null)).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('a feature in an ordinary tool is told apart from a tool', async () => {
    const { note } = world();
    const one = await note({ name: 'calls:claude', weight: 'strong', kind: 'feature' }, 'boards.example');
    expect(saidOf(one!)).toBe('boards.example has a GenAI feature: calls:claude (1).');
    expect(isCandidate(one!)).toBe(true);
  });

  it('ends with the show, and never outgrows its place', async () => {
    const { note, candidates } = world();
    for (let i = 0; i < 220; i += 1) await note(strong, `host${i}.example`);
    expect(await candidates.of('NL-042')).toHaveLength(200);
    await candidates.forget('NL-042');
    expect(await candidates.of('NL-042')).toEqual([]);
  });
});
