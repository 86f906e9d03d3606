// The written approval: attached as it is, handed out as a download and nothing a browser would run.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { addFile, fileOf, MAX_FILE_BYTES } from '../cases/case-files.ts';
import { noteCase } from '../cases/case-store.ts';
import { noteAccess } from '../records/note-access.ts';
import { ownersOf } from '../records/whose.ts';
import { notFound, Refusal } from '../refusal.ts';
import type { ServiceContext } from '../service-context.ts';
import { visitorOf } from '../identity/visitor.ts';
import { caseOf, CaseParams } from './for-people.ts';
import type { forPeople } from './for-people.ts';

/** A name only: no way through folders, nothing a file system or a header takes for more than letters. */
const FileName = z
  .string()
  .min(1)
  .max(200)
  .regex(/^(?![.\s])[^\p{C}\p{Zl}\p{Zp}\\/:*?"<>|]+$/u);
const Named = z.strictObject({ name: FileName });
const FileParams = CaseParams.extend({ number: z.coerce.number().int().min(1).max(1000) });
const MEDIA_TYPE = /^[\w.+-]{1,60}\/[\w.+-]{1,100}/;

export function caseFileRoutes(
  app: FastifyInstance,
  context: ServiceContext,
  { readers, answerers }: Record<'readers' | 'answerers', ReturnType<typeof forPeople>>,
): void {
  const { store } = context;
  // Bytes, whatever they say they are.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

  app.post<{ Params: CaseParams; Querystring: z.infer<typeof Named>; Body: unknown }>(
    '/v1/cases/:id/files',
    { ...answerers, bodyLimit: MAX_FILE_BYTES, schema: { params: CaseParams, querystring: Named } },
    async (request, reply) => {
      const { body: bytes } = request;
      if (!Buffer.isBuffer(bytes) || bytes.length === 0)
        throw new Refusal(400, 'empty', 'Send the file as it is, with its media type.');
      const mediaType = MEDIA_TYPE.exec(request.headers['content-type'] ?? '')?.[0] ?? 'application/octet-stream';
      const { within, actor } = visitorOf(request);
      const step = { at: context.now().toISOString(), actor };
      const added = await store.transaction(async (rows) => {
        const found = await caseOf(rows, request.params.id, within);
        const file = await addFile(rows, found.id, { ...step, name: request.query.name, mediaType, bytes });
        if (!file) throw new Refusal(409, 'files', 'The case has all the files it may have.');
        const detail = JSON.stringify({ file: file.name, sha256: file.sha256 });
        await noteCase(rows, found.id, { ...step, detail }, found.status, found.status);
        return file;
      });
      return reply.code(201).send(added);
    },
  );

  app.get<{ Params: z.infer<typeof FileParams> }>(
    '/v1/cases/:id/files/:number',
    { ...readers, schema: { params: FileParams } },
    async (request, reply) => {
      const { id, number } = request.params;
      const found = await caseOf(store, id, visitorOf(request).within);
      const file = await fileOf(store, id, number);
      if (!file) throw notFound();
      await noteAccess(context, request, 'read', 1, ownersOf([found]));
      const named = `attachment; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, percent)}`;
      void reply.header('content-disposition', named);
      return reply.type('application/octet-stream').send(file.bytes);
    },
  );
}

/** What a header would take for the end of a name. */
const percent = (letter: string): string => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;
