// What a platform's library can do by itself, in a process of its own: a Bolt app that only acknowledges, or a CloudAdapter
// that says everything back. The measure for Koolla on the same machine in the same run.
import { createServer } from 'node:http';

const [, , kind, secret] = process.argv;
if (kind === 'bolt') {
  const { App, HTTPReceiver } = (await import('@slack/bolt')).default;
  const receiver = new HTTPReceiver({ signingSecret: secret, endpoints: '/slack/events' });
  const app = new App({ receiver, authorize: async () => ({ botToken: 'xoxb-bench', botId: 'B1', botUserId: 'U0' }) });
  app.command('/vastuu', async ({ ack }) => ack());
  const server = await app.start(0);
  process.send?.({ port: server.address().port });
} else {
  const { CloudAdapter, ConfigurationBotFrameworkAuthentication } = (await import('botbuilder')).default;
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
  const server = createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', async () => {
      request.body = JSON.parse(Buffer.concat(chunks).toString());
      const answer = {
        socket: request.socket,
        status: (code) => response.writeHead(code),
        header: () => {},
        send: () => {},
        end: () => response.end(),
      };
      await adapter.process(request, answer, async (context) => void (await context.sendActivity(`echo: ${context.activity.text}`)));
    });
  });
  server.listen(0, '127.0.0.1', () => process.send?.({ port: server.address().port }));
}
