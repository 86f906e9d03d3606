import '@chatscope/chat-ui-kit-styles/dist/default/styles.min.css';
import { ChatContainer, MainContainer, Message, MessageInput, MessageList } from '@chatscope/chat-ui-kit-react';
import { useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { postJson, uploadBase64 } from './requests.js';

function Chat() {
  const [said, setSaid] = useState([]);
  const picker = useRef(null);
  const send = (html, text) => {
    setSaid((before) => [...before, { message: text, direction: 'outgoing', position: 'single' }]);
    void postJson('/api/chat', { prompt: text, html });
  };
  return (
    <div style={{ height: '80vh' }}>
      <input type="file" id="picker" ref={picker} hidden onChange={() => uploadBase64(picker.current.files[0])} />
      <MainContainer>
        <ChatContainer>
          <MessageList>
            {said.map((message, index) => (
              <Message key={index} model={message} />
            ))}
          </MessageList>
          <MessageInput onSend={send} onAttachClick={() => picker.current.click()} />
        </ChatContainer>
      </MainContainer>
    </div>
  );
}

createRoot(document.getElementById('root')).render(<Chat />);
