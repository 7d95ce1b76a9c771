// Makes every file that follows from a definition or a schema; `--check` writes nothing and fails when one is stale.
// Definitions of operations and kinds -> schemas/command.schema.json and indexes -> src/generated -> action.yml -> README.
import './loaders/typescript.mjs'
import { filesFromAction } from './generate/action.mjs'
import { put, stopIfStale } from './generate/files.mjs'
import { filesFromKinds } from './generate/kinds.mjs'
import { commandSchema, filesFromDefinitions, loadDefinitions } from './generate/operations.mjs'
import { filesFromSchemas } from './generate/schemas.mjs'

put(await filesFromKinds())
stopIfStale()
const definitions = await loadDefinitions()
const schema = await commandSchema(definitions)
put({ 'schemas/command.schema.json': schema })
put(await filesFromSchemas(schema))
put(await filesFromDefinitions(definitions))
stopIfStale()
put(await filesFromAction(definitions))
stopIfStale()
