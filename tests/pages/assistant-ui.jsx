import {
  AssistantRuntimeProvider,
  AttachmentPrimitive,
  ComposerPrimitive,
  CompositeAttachmentAdapter,
  MessagePrimitive,
  SimpleTextAttachmentAdapter,
  ThreadPrimitive,
  useLocalRuntime,
} from '@assistant-ui/react';
import { createRoot } from 'react-dom/client';
import { postJson } from './requests.js';

const withAttachments = (message) => ({
  role: message.role,
  content: [...message.content, ...(message.attachments ?? []).flatMap((attachment) => attachment.content)],
});
const model = {
  async run({ messages }) {
    const answer = await postJson('/api/chat', { messages: messages.map(withAttachments) });
    return { content: [{ type: 'text', text: answer.text }] };
  },
};
const attachments = new CompositeAttachmentAdapter([new SimpleTextAttachmentAdapter()]);

const Said = () => (
  <MessagePrimitive.Root>
    <MessagePrimitive.Parts />
  </MessagePrimitive.Root>
);
const Attached = () => (
  <AttachmentPrimitive.Root className="attached">
    <AttachmentPrimitive.Name />
  </AttachmentPrimitive.Root>
);

function Chat() {
  const runtime = useLocalRuntime(model, { adapters: { attachments } });
  return (
    <AssistantRuntimeProvider runtime={runtime}>
      <ThreadPrimitive.Root>
        <ThreadPrimitive.Messages components={{ UserMessage: Said, AssistantMessage: Said }} />
        <ComposerPrimitive.Root>
          <ComposerPrimitive.AttachmentDropzone id="dropzone" style={{ border: '1px solid', padding: 20 }}>
            <ComposerPrimitive.Attachments components={{ Attachment: Attached }} />
            <ComposerPrimitive.Input id="editor" style={{ width: 600 }} />
            <ComposerPrimitive.AddAttachment id="attach">+</ComposerPrimitive.AddAttachment>
            <ComposerPrimitive.Send id="send">Send</ComposerPrimitive.Send>
          </ComposerPrimitive.AttachmentDropzone>
        </ComposerPrimitive.Root>
      </ThreadPrimitive.Root>
    </AssistantRuntimeProvider>
  );
}

createRoot(document.getElementById('root')).render(<Chat />);
