/**
 * Cuts out of GitHub's OpenAPI description what the tests' GitHub emulator serves, as plain JSON Schema:
 *
 *   node scripts/openapi-slice.mjs <api.github.com.json>
 *
 * The description is `generated/api.github.com.json` of the package `@octokit/openapi` (made with version 23), which is
 * too large to be a dependency; `npm pack @octokit/openapi@23` fetches it. Writes
 * `__tests__/support/github/openapi.json`: for each operation, the schema of its request and of each answer (null =
 * without a body), and the named schemas that these refer to.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { format, resolveConfig } from 'prettier'

const fixture = new URL('../__tests__/support/github/openapi.json', import.meta.url)

const operations = [
  'GET /rate_limit',
  'GET /repos/{owner}/{repo}',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/files',
  'GET /repos/{owner}/{repo}/compare/{basehead}',
  'GET /repos/{owner}/{repo}/git/blobs/{file_sha}',
  'GET /repos/{owner}/{repo}/branches/{branch}',
  'GET /repos/{owner}/{repo}/rules/branches/{branch}',
  'POST /repos/{owner}/{repo}/check-runs',
  'GET /repos/{owner}/{repo}/check-runs/{check_run_id}',
  'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}',
  'GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations',
  'GET /repos/{owner}/{repo}/issues',
  'POST /repos/{owner}/{repo}/issues',
  'PATCH /repos/{owner}/{repo}/issues/{issue_number}',
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'GET /repos/{owner}/{repo}/installation',
  'POST /app/installations/{installation_id}/access_tokens',
  'DELETE /installation/token',
]

/** Where GitHub's answers are known to differ from its description. */
function correct(schemas) {
  const { head } = schemas['pull-request'].properties
  head.properties.repo = nullable(head.properties.repo) // the fork may be deleted
}

/** Keywords that say nothing of what is valid. */
const prose = new Set([
  'description',
  'example',
  'examples',
  'title',
  'default',
  'deprecated',
  'externalDocs',
])

const nullable = (schema) => ({ anyOf: [schema, { type: 'null' }] })

/** An OpenAPI 3.0 schema as JSON Schema. */
function toJsonSchema(schema) {
  if (schema.$ref !== undefined) return { $ref: schema.$ref.replace('#/components/schemas/', '') }
  const entries = Object.entries(schema).filter(
    ([keyword]) => keyword !== 'nullable' && !prose.has(keyword) && !keyword.startsWith('x-'),
  )
  const plain = Object.fromEntries(entries.map(([keyword, value]) => [keyword, subschemas(keyword, value)]))
  return schema.nullable === true ? nullable(plain) : plain
}

function subschemas(keyword, value) {
  if (keyword === 'properties')
    return Object.fromEntries(Object.entries(value).map(([name, schema]) => [name, toJsonSchema(schema)]))
  if (['allOf', 'anyOf', 'oneOf'].includes(keyword)) return value.map(toJsonSchema)
  const holdsSchema = ['items', 'additionalProperties', 'not'].includes(keyword) && typeof value === 'object'
  return holdsSchema ? toJsonSchema(value) : value
}

function references(schema) {
  return [...JSON.stringify(schema).matchAll(/"\$ref":"([^"]+)"/g)].map(([, name]) => name)
}

const description = JSON.parse(await readFile(process.argv[2], 'utf8'))
const resolved = (object) =>
  object?.$ref === undefined
    ? object
    : object.$ref
        .slice(2)
        .split('/')
        .reduce((part, key) => part[key], description)
const bodySchema = (holder) => {
  const schema = resolved(holder)?.content?.['application/json']?.schema
  return schema === undefined ? null : toJsonSchema(schema)
}

const sliced = Object.fromEntries(
  operations.map((operation) => {
    const [method, path] = operation.split(' ')
    const { requestBody, responses } = description.paths[path][method.toLowerCase()]
    const answers = Object.entries(responses).filter(([status]) => /^[24]/.test(status))
    return [
      operation,
      {
        request: bodySchema(requestBody),
        responses: Object.fromEntries(answers.map(([status, answer]) => [status, bodySchema(answer)])),
      },
    ]
  }),
)

const schemas = {}
const wanted = ['basic-error', ...references(sliced)]
for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
  if (name in schemas) continue
  schemas[name] = toJsonSchema(description.components.schemas[name])
  wanted.push(...references(schemas[name]))
}
correct(schemas)

const ordered = Object.fromEntries(Object.entries(schemas).sort(([one], [other]) => (one < other ? -1 : 1)))
const options = { ...(await resolveConfig(fixture)), parser: 'json' }
await writeFile(fixture, await format(JSON.stringify({ operations: sliced, schemas: ordered }), options))
