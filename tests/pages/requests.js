// How pages of the known kinds carry a prompt or a file away.
export const post = (url, body) =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

export const postJson = async (url, body) => (await post(url, body)).json();

/** Reserve, PUT the bare bytes to another host, report back. */
export async function uploadToBlobHost(file) {
  const place = await postJson('/upload/reserve', { file_name: file.name, file_size: file.size });
  await fetch(place.upload_url, { method: 'PUT', headers: { 'x-ms-blob-type': 'BlockBlob' }, body: file });
  await postJson('/upload/finish', { file_id: place.file_id });
  return place.file_id;
}

/** One multipart form. */
export async function sendForm(file, url) {
  const form = new FormData();
  form.append('file', file, file.name);
  return fetch(url, { method: 'POST', body: form });
}

export const uploadForm = async (file) => (await sendForm(file, '/upload/form')).json();

/** Base64 inside JSON. */
export async function uploadBase64(file) {
  const address = await new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.readAsDataURL(file);
  });
  return postJson('/upload/base64', { fileName: file.name, content: address.split(',')[1] });
}

/** XMLHttpRequest as a promise. */
export const xhr = (method, url, headers, body) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.onload = () => resolve(request.responseText);
    request.onerror = () => reject(new Error('refused'));
    request.send(body);
  });

/** A start that names the file, then the raw bytes. */
export async function uploadResumable(file) {
  const form = { 'content-type': 'application/x-www-form-urlencoded;charset=utf-8' };
  await xhr('POST', '/upload/resumable', { ...form, 'x-goog-upload-command': 'start' }, `File name: ${file.name}`);
  await xhr('POST', '/upload/resumable?upload_id=1', { ...form, 'x-goog-upload-command': 'upload, finalize' }, file);
}

const uploads = { blob: uploadToBlobHost, form: uploadForm, base64: uploadBase64, resumable: uploadResumable };

/** The upload named by `?upload=` in the address, a blob host otherwise. */
export const uploadAsAsked = async (files) => {
  const upload = uploads[new URLSearchParams(location.search).get('upload') ?? 'blob'];
  for (const file of files) await upload(file);
};
