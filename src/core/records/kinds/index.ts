// Made by `npm run generate` from the files of this folder. Do not edit.
import { agent } from './agent.js'
import { config } from './config.js'
import { hallOfFame } from './hall-of-fame.js'
import { metadata } from './metadata.js'

/** Every kind of record. */
export const recordKinds = [agent, config, hallOfFame, metadata] as const

export type KindName = (typeof recordKinds)[number]['name']
