// What Koolla asks of a workspace. The manifest asks for the same; manifest/slack/README.md says why for each.

export const botScopes = [
  'app_mentions:read',
  'assistant:write',
  'chat:write',
  'commands',
  'files:write',
  'im:history',
  'im:write',
  'users:read',
  'users:read.email',
] as const;
