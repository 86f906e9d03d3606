// A page of no tool that carries a tool's chat in a frame from another site.
const frame = Object.assign(document.createElement('iframe'), { id: 'chat', width: '900', height: '500' });
frame.src = 'https://chatgpt.com/textarea';
document.getElementById('root').append(frame);
