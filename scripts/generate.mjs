// Makes every file that follows from a definition or a schema; `--check` writes nothing and fails when one is stale.
// Definitions of kinds and operations -> schemas/ and indexes -> src/generated -> action.yml -> README.
import './loaders/typescript.mjs'
import { filesFromAction } from './generate/action.mjs'
import { put, stopIfStale } from './generate/files.mjs'
import { indexOfKinds, loadKinds, schemasOfKinds } from './generate/kinds.mjs'
import { commandSchema, filesFromDefinitions, loadDefinitions } from './generate/operations.mjs'
import { filesFromSchemas } from './generate/schemas.mjs'

put(await indexOfKinds())
stopIfStale()
const kinds = await loadKinds()
const definitions = await loadDefinitions()
const schemas = { ...(await schemasOfKinds(kinds)), ...(await commandSchema(definitions)) }
put(schemas)
put(await filesFromSchemas(schemas, kinds))
put(await filesFromDefinitions(definitions))
stopIfStale()
put(await filesFromAction(definitions, kinds))
stopIfStale()
