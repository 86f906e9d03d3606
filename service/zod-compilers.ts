import type { FastifyInstance, FastifySchema } from 'fastify';
import type { z } from 'zod';

/** Route schemas are zod: what a handler gets has been parsed, what leaves has only the fields its schema names. */
export function registerZodSchemas(app: FastifyInstance): void {
  app.setValidatorCompiler<FastifySchema | z.ZodType>(({ schema }) => (data: unknown) => {
    const result = (schema as z.ZodType).safeParse(data);
    return result.success ? { value: result.data } : { error: new Error(wordsFor(result.error)) };
  });
  app.setSerializerCompiler<z.ZodType>(
    ({ schema }) =>
      (data) =>
        JSON.stringify(schema.parse(data)),
  );
}

/** Names our own fields; a value or an unknown field's name is never repeated. */
function wordsFor(error: z.ZodError): string {
  const issue = error.issues[0];
  if (!issue) return 'The request is not in the expected form.';
  if (issue.code === 'unrecognized_keys') return 'There is a parameter this service does not know.';
  return `${issue.path.map(String).join('.')} is not in the expected form.`;
}
