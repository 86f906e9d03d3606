import type { Adapter } from '../../model/adapter.ts';
import { adapter, googleAccount, googleSignedOut, microsoftAccount, plan } from './define.ts';

/** Conversation: where most of a production's words go. */
export const chatAdapters: readonly Adapter[] = [
  adapter('chatgpt', '2026-07-11', 'high', {
    composer: ['#prompt-textarea', '[contenteditable="true"][role="textbox"]', 'textarea[name="prompt-textarea"]'],
    send: ['#composer-submit-button', 'button[data-testid="send-button"]'],
    output: ['button[data-testid="copy-turn-action-button"]', 'a[download]'],
    account: plan('[data-testid="accounts-profile-button"]'),
    signedOut: ['[data-testid="login-button"]'],
  }),
  adapter('claude', '2026-05-03', 'high', {
    composer: ['[data-testid="chat-input"]', '.ProseMirror[contenteditable="true"]'],
    send: ['button[aria-label="Send message" i]'],
    output: ['a[download]'],
    account: plan('[data-testid="user-menu-button"]'),
  }),
  adapter('gemini', '2026-08-20', 'high', {
    composer: ['rich-textarea .ql-editor[contenteditable="true"]', 'div.ql-editor.textarea'],
    send: ['button.send-button'],
    output: ['button[data-test-id="download-generated-image-button"]'],
    account: googleAccount,
    signedOut: googleSignedOut,
  }),
  adapter('copilot', '2026-08-09', 'low', { composer: ['#userInput', 'textarea'], account: microsoftAccount }),
  adapter('microsoft-365-copilot', '2026-07', 'medium', {
    composer: ['[role="textbox"][data-lexical-editor="true"]', '[role="textbox"]'],
    account: microsoftAccount,
  }),
  adapter('perplexity', '2026-08-06', 'high', {
    composer: ['#ask-input[contenteditable="true"]', '[data-lexical-editor="true"]'],
    send: ['button[aria-label="Submit"]'],
  }),
  adapter('grok', '2026-08-06', 'high', {
    composer: ['.ProseMirror[contenteditable="true"]', 'textarea[aria-label="Ask Grok anything"]'],
    send: ['button[aria-label="Submit"]', 'button[type="submit"]'],
  }),
  adapter('deepseek', '2026-05-01', 'high', {
    composer: ['textarea[placeholder*="DeepSeek"]', 'textarea.ds-scroll-area'],
    send: ['div[role="button"]:not(.ds-toggle-button)'],
  }),
  adapter('mistral', '2025-10-27', 'medium', {
    composer: ['div.ProseMirror[contenteditable="true"]', 'textarea[name="message.text"]'],
    send: ['button[type="submit"]'],
  }),
  adapter('poe', '2026-05-11', 'medium', {
    composer: ['textarea[class*="GrowingTextArea"]'],
    send: ['button[class*="sendButton"]'],
  }),
  adapter('huggingchat', '2026-08-21', 'high', {
    composer: ['textarea[inputmode="text"]', 'textarea'],
    send: ['button[type="submit"]'],
  }),
  adapter('notebooklm', '2026-01-27', 'medium', {
    composer: ['textarea', '.note-editor .ql-editor'],
    account: googleAccount,
    signedOut: googleSignedOut,
  }),
  adapter('google-ai-studio', '2026-01-17', 'medium', {
    composer: ['textarea[aria-label="Enter a prompt"]', 'textarea.textarea'],
    account: googleAccount,
    signedOut: googleSignedOut,
  }),
  adapter('meta-ai', '2026-06-19', 'low', { composer: ['[data-lexical-editor="true"]', '[role="textbox"]'] }),
  adapter('qwen', '2026-08-06', 'medium', {
    composer: ['textarea.message-input-textarea', '#chat-input'],
    send: ['button.omni-button-content-btn', '#send-message-button'],
  }),
  adapter('kimi', '2025-10-27', 'medium', {
    composer: ['.chat-input-editor[contenteditable="true"]'],
    send: ['.send-button-container .send-button'],
  }),
  adapter('github-copilot', '2025-10-27', 'medium', {
    composer: ['#copilot-chat-textarea'],
    send: ['button:has(.octicon-paper-airplane)'],
  }),
  adapter('openrouter', '2026-01', 'medium', {
    composer: ['textarea[data-testid="composer-input"]'],
    send: ['button[data-testid="send-button"]'],
  }),
  adapter('t3-chat', '2025-06', 'medium', { composer: ['textarea#chat-input'], send: ['button[type="submit"]'] }),
  adapter('z-ai', '2025-08', 'medium', { composer: ['#chat-input'], send: ['#send-message-button'] }),
  adapter('lmarena', '2026-08-06', 'low', { composer: ['textarea'] }),
  adapter('doubao', '2026-04-27', 'medium', {
    composer: ['textarea[data-testid="chat_input_input"]'],
    send: ['button#flow-end-msg-send'],
  }),
  adapter('yuanbao', '2026-04-10', 'medium', { composer: ['.ql-editor'], send: ['a[class*="send-btn"]'] }),
];
