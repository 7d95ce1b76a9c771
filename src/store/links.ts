/** Addresses on the web of what a repository holds. A host knows them; whoever reports shows them. */
export interface Links {
  commit(commit: string): string
  /**
   * @param path from the top of the repository
   * @param line counted from 1; default: the whole file
   */
  file(path: string, commit: string, line?: number): string
}
