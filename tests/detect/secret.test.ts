import { expect, test } from 'vitest';
import { secret } from '../../lib/detect/detectors/secret.ts';
import { emptyKit } from '../../lib/detect/kit.ts';
import { scanText } from './scan-text.ts';

const found = (text: string) =>
  secret.detect(scanText(text), emptyKit).map((f) => `${f.what}:${text.slice(f.start!, f.end!)}`);
/** Assembled here so that no scanner of repositories mistakes a fixture for a leak. */
const make = (prefix: string, rest: string) => prefix + rest;

const cloud = make('AKI', 'AQ4ZRM7TN2WKD6HX5');
const github = make('gh', 'p_q8Zr2Lm5Tn7Xc1Vb9Kd3Jf6Hs4Gw0Py8Ra2U');
const openai = make('sk', '-proj-q8Zr2Lm5Tn7Xc1Vb9Kd3Jf6Hs4Gw0Py');
const slack = make('xo', 'xb-2841-9375-Qm5Tn7Xc1Vb9Kd3J');
const google = make('AI', 'zaSyQ8Zr2Lm5Tn7Xc1Vb9Kd3Jf6Hs4Gw0PyTu');
const jwt = make('ey', 'JhbGciOiJIUzI1NiJ9.eyJzdWIiOiJxOFpyMkxtNSJ9.q8Zr2Lm5Tn7Xc1Vb9Kd3Jf6Hs4Gw0Py');

test.each([
  [cloud, [`cloud-key:${cloud}`]],
  [`token ${github}`, [`access-token:${github}`]],
  [`key ${openai}`, [`api-key:${openai}`]],
  [`use ${slack} here`, [`access-token:${slack}`]],
  [google, [`cloud-key:${google}`]],
  [jwt, [`session-token:${jwt}`]],
  [
    '-----BEGIN RSA PRIVATE KEY-----\nMIIEowIB\n-----END RSA PRIVATE KEY-----',
    ['private-key:-----BEGIN RSA PRIVATE KEY-----\nMIIEowIB\n-----END RSA PRIVATE KEY-----'],
  ],
  ['password: t1deW4ter!9', ['password:t1deW4ter!9']],
  ['the wifi password is Saltm4rsh-77', ['password:Saltm4rsh-77']],
  ['postgres://app:9xK2mQ7v@db.northlight.tv/x', ['password:postgres://app:9xK2mQ7v@db.northlight.tv']],
])('secret finds %#', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test.each([
  ['AKIAIOSFODNN7EXAMPLE'],
  ['password: your_password_here1'],
  ['api_key = process.env.API_KEY_2'],
  ['sk-learn is a library, sk-xxxxxxxxxxxxxxxxxxxxxxxx is a placeholder'],
  ['token: string; password?: string | undefined'],
  ['How do I choose a strong password?'],
  ['the secret is patience'],
])('secret leaves alone %#', (text) => {
  expect(found(text)).toEqual([]);
});
