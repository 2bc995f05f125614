// Everything of Microsoft's libraries that runs; types are taken from the packages themselves. The build makes one file of
// this module and what it needs (tools/bundle-teams.mjs), a third of the memory and of the time to load.
// Not the front door of teams-ai: it loads what is for language models.
export { Application } from '@microsoft/teams-ai/lib/Application.js';
export { CloudAdapter, ConfigurationBotFrameworkAuthentication, TeamsInfo } from 'botbuilder';
