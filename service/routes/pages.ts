// /review: the pages a production, a studio contact and a lawyer work with. Nothing of a record is in them: they ask
// for it, as whoever is signed in.
import type { FastifyInstance, FastifyReply } from 'fastify';
import { readBuiltPages } from '../review/built-pages.ts';
import { notFound } from '../refusal.ts';

/** Every page there is; `*` is an id. */
const places = [
  ...['', '/records', '/records/:id', '/cases', '/cases/:id', '/tools', '/devices', '/exports', '/people', '/sign-in'],
  ...['/policy', '/policy/:production', '/policy/:production/:part'],
];

/** Only this service's own script runs, and no text ever becomes mark-up. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const NOT_BUILT = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Slateguard</title>
<h1>The reviewing pages are not built yet</h1>
<p>In the folder of Slateguard, on this machine, run <code>npm run build</code>, then start the service again.</p>
</html>
`;

const YEAR_S = 31_536_000;

export function pagesRoutes(app: FastifyInstance, folder?: string): void {
  const built = readBuiltPages(folder);
  const open = { config: { access: 'anyone' as const } };
  const html = (reply: FastifyReply): FastifyReply =>
    reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', POLICY)
      .header('cache-control', 'no-cache')
      .header('permissions-policy', 'camera=(), microphone=(), geolocation=()');
  app.get('/', open, (_request, reply) => reply.redirect('/review'));
  for (const place of places)
    app.get(`/review${place}`, open, (_request, reply) =>
      built ? html(reply).send(built.index) : html(reply).code(503).send(NOT_BUILT),
    );
  // Not below /review: whoever comes here is nobody who reviews.
  app.get('/mine', open, (_request, reply) =>
    built ? html(reply).send(built.index) : html(reply).code(503).send(NOT_BUILT),
  );
  app.get('/favicon.ico', open, (_request, reply) => {
    const icon = [...(built?.assets.values() ?? [])].find(({ type }) => type === 'image/png');
    if (!icon) throw notFound();
    return reply.type(icon.type).header('cache-control', 'public, max-age=86400').send(icon.bytes);
  });
  app.get<{ Params: { name: string } }>('/review/assets/:name', open, (request, reply) => {
    const asset = built?.assets.get(request.params.name);
    if (!asset) throw notFound();
    return reply.type(asset.type).header('cache-control', `public, max-age=${YEAR_S}, immutable`).send(asset.bytes);
  });
}
