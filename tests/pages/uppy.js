import 'uppy/dist/uppy.min.css';
import { AwsS3, Dashboard, Tus, Uppy, XHRUpload } from 'uppy';
import { postJson } from './requests.js';

const ways = {
  xhr: (uppy) => uppy.use(XHRUpload, { endpoint: '/upload/form', fieldName: 'file' }),
  tus: (uppy) =>
    uppy.use(Tus, { endpoint: `${location.origin}/tus`, chunkSize: 20_000, storeFingerprintForResuming: false }),
  s3: (uppy) => uppy.use(AwsS3, { shouldUseMultipart: true, signRequest: (request) => postJson('/s3/sign', request) }),
};
const prompt = Object.assign(document.createElement('textarea'), { id: 'editor' });
const generate = Object.assign(document.createElement('button'), { id: 'send', textContent: 'Generate' });
const target = document.createElement('div');
document.getElementById('root').append(prompt, generate, target);
generate.addEventListener('click', () => postJson('/api/generate', { promptText: prompt.value }));

const uppy = new Uppy({ autoProceed: true }).use(Dashboard, { inline: true, target, width: 700, height: 300 });
ways[new URLSearchParams(location.search).get('way') ?? 'xhr'](uppy);
