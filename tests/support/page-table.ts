/** How a person works one of the test pages. Selectors are CSS, relative to the page or to its frame. */
export interface ToolPage {
  name: string;
  url: string;
  /** The frame the chat lives in; none for the page itself. */
  frame?: string;
  /** Where text goes; null on pages that take files only. */
  editor: string | null;
  /** Ways to send what the editor holds. */
  sends: readonly ('Enter' | `#${string}` | `.${string}`)[];
  /** Opens the file chooser. */
  attach?: string;
  /** Takes dropped files. */
  dropZone?: string;
  /** Attached files leave with the next message, not at once; until then the page shows them here. */
  filesWaitAt?: string;
  /** The editor refuses dropped text (Quill and deep-chat do). */
  refusesDroppedText?: boolean;
  /** Shows another face once a file is in: every attempt starts on a page of its own. */
  changesWithFiles?: boolean;
  /** Smallest file, bytes, that goes the way this page is here for. */
  fileSize?: number;
}

const composer = { editor: '#editor', sends: ['Enter', '#send'], attach: '#attach', dropZone: '#editor' } as const;

export const toolPages: readonly ToolPage[] = [
  { ...composer, name: 'TipTap, blob host', url: 'https://chatgpt.com/tiptap' },
  { ...composer, name: 'TipTap, multipart', url: 'https://claude.ai/tiptap?upload=form' },
  { ...composer, name: 'TipTap, base64 in JSON', url: 'https://grok.com/tiptap?upload=base64' },
  { ...composer, name: 'Quill', url: 'https://gemini.google.com/quill', refusesDroppedText: true },
  { ...composer, name: 'Lexical', url: 'https://www.perplexity.ai/lexical' },
  { ...composer, name: 'CodeMirror', url: 'https://claude.ai/codemirror' },
  { ...composer, name: 'plain textarea', url: 'https://chat.deepseek.com/textarea' },
  { ...composer, name: 'draft-saving composer', url: 'https://chatgpt.com/drafts' },
  {
    name: 'typeahead composer',
    url: 'https://www.perplexity.ai/typeahead',
    editor: '#editor',
    sends: ['Enter', '#send'],
  },
  {
    name: 'deep-chat by fetch',
    url: 'https://poe.com/deep-chat',
    editor: 'deep-chat #text-input',
    sends: ['Enter'],
    attach: 'deep-chat .input-button:has(#upload-mixed-files-icon)',
    dropZone: 'deep-chat',
    filesWaitAt: 'deep-chat .file-attachment',
    refusesDroppedText: true,
  },
  {
    name: 'deep-chat by WebSocket',
    url: 'https://copilot.microsoft.com/deep-chat?transport=socket',
    editor: 'deep-chat #text-input',
    sends: ['Enter'],
    refusesDroppedText: true,
  },
  {
    name: 'assistant-ui',
    url: 'https://chat.mistral.ai/assistant-ui',
    editor: '#editor',
    sends: ['Enter', '#send'],
    attach: '#attach',
    dropZone: '#dropzone',
    filesWaitAt: '#dropzone .attached',
  },
  {
    name: 'chatscope',
    url: 'https://pi.ai/chatscope',
    editor: '.cs-message-input__content-editor',
    sends: ['Enter', '.cs-button--send'],
    attach: '.cs-button--attachment',
  },
  {
    name: 'Uppy, XHR',
    url: 'https://app.runwayml.com/uppy?way=xhr',
    editor: '#editor',
    sends: ['#send'],
    attach: '.uppy-Dashboard-browse',
    dropZone: '.uppy-Dashboard-inner',
    changesWithFiles: true,
  },
  {
    name: 'Uppy, tus',
    url: 'https://app.runwayml.com/uppy?way=tus',
    editor: null,
    sends: [],
    attach: '.uppy-Dashboard-browse',
    dropZone: '.uppy-Dashboard-inner',
    changesWithFiles: true,
  },
  {
    name: 'Uppy, S3 multipart',
    url: 'https://app.runwayml.com/uppy?way=s3',
    editor: null,
    sends: [],
    fileSize: 5 * 1024 * 1024 + 1,
    attach: '.uppy-Dashboard-browse',
    dropZone: '.uppy-Dashboard-inner',
    changesWithFiles: true,
  },
  {
    name: 'FilePond',
    url: 'https://suno.com/filepond',
    editor: null,
    sends: [],
    attach: '.filepond--label-action',
    dropZone: '.filepond--root',
    changesWithFiles: true,
  },
  {
    ...composer,
    name: 'chat in a frame of another site',
    url: 'https://lot.northlight.example/embedded',
    frame: '#chat',
  },
];
