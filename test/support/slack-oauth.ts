// Tokens of the local Slack: what an installation's code and a refresh token are exchanged for, each once.
import type { SlackState, Team } from './slack-state.js';

export type Args = Record<string, unknown>;
export type Answer = Record<string, unknown> & { ok: boolean };

/** `oauth.v2.access`, for a code or a refresh token. */
export function oauth(state: SlackState, args: Args): Answer {
  if (args.client_id !== state.clientId || args.client_secret !== state.clientSecret) return { ok: false, error: 'invalid_client_id' };
  if (args.grant_type === 'refresh_token') {
    const teamId = state.refresh.get(String(args.refresh_token));
    if (teamId === undefined) return { ok: false, error: 'invalid_refresh_token' };
    state.refresh.delete(String(args.refresh_token));
    state.refreshes += 1;
    const team = state.team(teamId);
    const scopes = state.scopes.get(team.token) ?? [];
    return {
      ok: true,
      access_token: state.issueToken(team, scopes),
      token_type: 'bot',
      scope: scopes.join(','),
      bot_user_id: team.botUser,
      team: { id: team.id },
      ...rotation(state, team),
    };
  }
  const installed = state.redeem(String(args.code));
  if (!installed) return { ok: false, error: 'invalid_code' };
  const team = state.team(installed.team);
  return {
    ok: true,
    app_id: state.appId,
    access_token: state.issueToken(team, installed.scopes),
    token_type: 'bot',
    scope: installed.scopes.join(','),
    bot_user_id: team.botUser,
    team: team.id.startsWith('E') ? null : { id: team.id, name: 'Peer' },
    enterprise: team.id.startsWith('E') ? { id: team.id, name: 'Konserni' } : null,
    is_enterprise_install: team.id.startsWith('E'),
    authed_user: { id: installed.user },
    ...rotation(state, team),
  };
}

function rotation(state: SlackState, team: Team): object {
  if (state.expiresIn === undefined) return {};
  const token = `xoxe-1-${state.nextId('R')}`;
  state.refresh.set(token, team.id);
  return { refresh_token: token, expires_in: state.expiresIn };
}
