import { account as accountOf, madeUpOid } from './hosted.js'
import type { Actor } from './types.js'

/** A number that is always the same for the same name. */
export const numericId = (name: string): number => Number.parseInt(madeUpOid(name).slice(0, 7), 16)

/** A user as REST shows it; who has deleted the account is shown as `ghost`. */
export function account(base: string, actor: Actor | null | undefined): object {
  const { login: name, bot } = accountOf(actor ?? 'ghost')
  const login = bot ? `${name}[bot]` : name
  const page = `${base.replace(/\/api\/v3$/, '')}/${bot ? `apps/${name}` : name}`
  const url = `${base}/users/${encodeURIComponent(login)}`
  return {
    ...{ login, id: numericId(login), node_id: `U_${name}`, type: bot ? 'Bot' : 'User', site_admin: false },
    ...{ avatar_url: `${page}.png`, gravatar_id: '', url, html_url: page },
    ...{ followers_url: `${url}/followers`, following_url: `${url}/following{/other_user}` },
    ...{ gists_url: `${url}/gists{/gist_id}`, starred_url: `${url}/starred{/owner}{/repo}` },
    ...{
      subscriptions_url: `${url}/subscriptions`,
      organizations_url: `${url}/orgs`,
      repos_url: `${url}/repos`,
    },
    ...{ events_url: `${url}/events{/privacy}`, received_events_url: `${url}/received_events` },
  }
}
