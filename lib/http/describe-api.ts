import { OpenAPIRegistry, OpenApiGeneratorV31 } from '@asteasolutions/zod-to-openapi';
import { errorPayloadSchema } from '@/lib/domain/payload';
import type { Requirement } from '@/lib/access/requirement';
import packageJson from '@/package.json';
import { API_V1 } from './api-v1';
import { documentedErrors } from './documented-errors';

const TOKEN_SCHEME = 'token';

/**
 * The OpenAPI 3.1 document of /api/v1, made from the same schemas that the browser checks answers with, and from what each
 * route requires, by path. Throws for a route that requires nothing that is known.
 */
export function describeApi(requirements: Readonly<Record<string, Requirement>>) {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', TOKEN_SCHEME, {
    type: 'http',
    scheme: 'bearer',
    description: 'A token with the purpose api. Only needed where people sign in.',
  });
  const error = { 'application/json': { schema: errorPayloadSchema } };
  for (const route of API_V1) {
    const { path, operationId, summary, description, answer } = route;
    const { pathParameters, queryParameters } = route;
    const requirement = requirements[path];
    if (!requirement) throw new Error(`nothing is known of what ${path} requires`);
    registry.registerPath({
      method: 'get',
      path: `/api/v1${path}`,
      operationId,
      summary,
      description,
      security: securityOf(requirement),
      request: {
        ...(pathParameters ? { params: pathParameters } : {}),
        ...(queryParameters ? { query: queryParameters } : {}),
      },
      responses: {
        200: { description: summary, content: { 'application/json': { schema: answer } } },
        ...Object.fromEntries(
          Object.entries(documentedErrors(requirement)).map(([status, words]) => [
            status,
            { description: words, content: error },
          ]),
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

/** Without sign-in nothing has to be sent, so that is one of the ways. */
function securityOf(requirement: Requirement): Record<string, string[]>[] {
  const takesToken = 'role' in requirement && requirement.tokens?.includes('api');
  return takesToken ? [{ [TOKEN_SCHEME]: [] }, {}] : [{}];
}
