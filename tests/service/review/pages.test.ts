import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Fastify from 'fastify';
import { expect, it, onTestFinished } from 'vitest';
import { pagesRoutes } from '../../../service/routes/pages.ts';
import { newDataDir } from '../running-service.ts';

function served(folder: string) {
  const app = Fastify();
  onTestFinished(() => app.close());
  pagesRoutes(app, folder);
  return (url: string) => app.inject({ url });
}

it('without built pages says how to build them', async () => {
  const reply = await served(newDataDir())('/review');
  expect(reply.statusCode).toBe(503);
  expect(reply.body).toContain('npm run build');
});

it('serves what was built, under a policy that runs nothing else', async () => {
  const folder = newDataDir();
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'assets', 'index-1.js'), 'run()');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  const get = served(folder);
  const page = await get('/review/cases/c1');
  expect(page.headers['content-security-policy']).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  );
  const script = await get('/review/assets/index-1.js');
  expect([script.headers['content-type'], script.body]).toEqual(['text/javascript; charset=utf-8', 'run()']);
  for (const path of ['..%2fsecret.txt', '%2e%2e/secret.txt', '__proto__', 'secret.txt'])
    expect((await get(`/review/assets/${path}`)).statusCode, path).toBe(404);
});
