import { OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi';
import { errorPayloadSchema } from '@/lib/domain/payload';
import packageJson from '@/package.json';
import { API_V1 } from './api-v1';

const ERROR_STATUSES = {
  400: 'A parameter is missing or wrong',
  404: 'There is no such cluster or runbook',
  500: 'The dashboard failed; its log has the request id',
};

/** The OpenAPI 3.1 document of /api/v1, made from the same schemas that the browser checks answers with. */
export function describeApi() {
  const registry = new OpenAPIRegistry();
  const error = { 'application/json': { schema: errorPayloadSchema } };
  for (const route of API_V1) {
    const { path, operationId, summary, description, answer } = route;
    const { pathParameters, queryParameters } = route;
    registry.registerPath({
      method: 'get',
      path: `/api/v1${path}`,
      operationId,
      summary,
      description,
      request: {
        ...(pathParameters ? { params: pathParameters } : {}),
        ...(queryParameters ? { query: queryParameters } : {}),
      },
      responses: {
        200: { description: summary, content: { 'application/json': { schema: answer } } },
        ...Object.fromEntries(
          Object.entries(ERROR_STATUSES)
            .filter(([status]) => status !== '404' || pathParameters !== undefined)
            .map(([status, words]) => [status, { description: words, content: error }]),
        ),
      },
    });
  }
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Scale Out Watch',
      version: packageJson.version,
      license: { name: packageJson.license, identifier: packageJson.license },
      description:
        'Read-only. Instants are ISO 8601 in UTC, ids of SSISDB are strings. Every answer says in `asOf` when it was given; a section that could not be read says so and is never empty instead.',
    },
  });
}
