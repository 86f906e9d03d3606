import 'filepond/dist/filepond.min.css';
import { create } from 'filepond';

const input = Object.assign(document.createElement('input'), { type: 'file', multiple: true });
document.getElementById('root').append(input);
create(input, {
  server: { url: '/filepond', process: '/', patch: '/?patch=', revert: null },
  chunkUploads: true,
  chunkForce: true,
  chunkSize: 20_000,
});
