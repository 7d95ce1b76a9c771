import { createReadStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { InputError } from '../../core/errors.js'
import { quote } from '../../core/quote.js'

const mebibyte = 1024 * 1024

/** Largest file that is read for a parameter that names no other limit, bytes. */
export const defaultFileLimit = 8 * mebibyte

/**
 * Reads a stream of UTF-8 to its end, without a byte-order mark.
 * @param limit bytes: an endless stream must not fill the memory
 * @throws InputError naming the input
 */
export async function readText(
  stream: AsyncIterable<Uint8Array>,
  label: string,
  limit: number,
): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > limit) throw new InputError(`${label}: must not be larger than ${limit / mebibyte} MiB`)
    chunks.push(chunk)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
  } catch {
    throw new InputError(`${label}: must be UTF-8 text`)
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EISDIR: 'is a folder',
  EACCES: 'is not accessible',
  EPERM: 'is not accessible',
  ENAMETOOLONG: 'is not a file',
}

/**
 * Reads the file that an input names.
 * @param directory the folder that a relative path starts from
 * @throws InputError naming the input and the file
 */
export async function readInputFile(
  file: string,
  label: string,
  limit: number,
  directory: string,
): Promise<string> {
  try {
    return await readText(createReadStream(resolve(directory, file)), `${label} (${file})`, limit)
  } catch (error) {
    if (error instanceof InputError) throw error
    const code = String((error as NodeJS.ErrnoException).code)
    throw new InputError(`${label}: the file ${quote(file)} ${reasons[code] ?? `cannot be read (${code})`}`)
  }
}

/**
 * Writes the file that an input names.
 * @param directory the folder that a relative path starts from
 * @throws InputError naming the input and the file
 */
export async function writeOutputFile(
  file: string,
  label: string,
  text: string,
  directory: string,
): Promise<void> {
  try {
    await writeFile(resolve(directory, file), text)
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code)
    const why =
      code === 'ENOENT'
        ? 'is in a folder that does not exist'
        : (reasons[code] ?? `cannot be written (${code})`)
    throw new InputError(`${label}: the file ${quote(file)} ${why}`)
  }
}
