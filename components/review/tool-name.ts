/** Names that a kebab id alone would spell wrong. */
const spelt: Record<string, string> = {
  chatgpt: 'ChatGPT',
  deepseek: 'DeepSeek',
  elevenlabs: 'ElevenLabs',
  heygen: 'HeyGen',
  notebooklm: 'NotebookLM',
};

/** How a tool is called in a sentence; records carry its id only. */
export const toolName = (id: string): string =>
  spelt[id] ??
  id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
