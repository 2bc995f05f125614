// Bot Framework's adapter for our own HTTP server: it checks the token and runs the turn. The library's own `process`
// prints errors with what was said in them to the console and gives them to the client; here they come back as values.
import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from './libraries.js';
import type { TeamsConfig } from './teams.js';

export type TurnOutcome =
  | { readonly kind: 'done'; readonly response: InvokeResponse | undefined }
  /** No token, or one that is not for this bot. */
  | { readonly kind: 'unauthorised' }
  /** A good token, but another organisation than this bot is for. */
  | { readonly kind: 'foreign' };

export class TeamsAdapter extends CloudAdapter {
  constructor(config: TeamsConfig) {
    super(new Authentication(settingsOf(config)));
  }

  /**
   * Checks the token and runs one turn.
   * @param activity as it was posted, of a shape that was checked
   * @param isOwn whether the organisation it comes from is served; asked once the token is known to be good
   * @throws what the turn throws
   */
  async receive(
    authorization: string,
    activity: Activity,
    isOwn: (activity: Activity) => boolean,
    turn: (context: TurnContext) => Promise<void>,
  ): Promise<TurnOutcome> {
    let started = false;
    let isForeign = false;
    try {
      const response = await this.processActivity(authorization, withDates(activity), async (context) => {
        started = true;
        isForeign = !isOwn(context.activity);
        if (!isForeign) await turn(context);
      });
      return isForeign ? { kind: 'foreign' } : { kind: 'done', response };
    } catch (error) {
      if (!started && isTokenFault(error)) return { kind: 'unauthorised' };
      throw error;
    }
  }
}

type ConnectorFactory = ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>;
type Connector = Awaited<ReturnType<ConnectorFactory['create']>>;

/** The library's own error carries 401; some errors of its token parser come through as they are, such as a token not yet good. */
function isTokenFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    ('statusCode' in error && error.statusCode === 401) || ['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError'].includes(error.name)
  );
}

/**
 * The library makes its clients anew for each turn, though all turns are of one bot: here they are kept, one
 * connector for each service URL. And it tries a failed call again by itself, three times, and waits as long as it
 * is told to. A reminder that was in doubt would be sent twice, and an invoke would be answered too late: who calls decides
 * about trying again.
 */
class Authentication extends ConfigurationBotFrameworkAuthentication {
  private readonly connectors = new Map<string, Promise<Connector>>();
  private userTokens: ReturnType<ConfigurationBotFrameworkAuthentication['createUserTokenClient']> | undefined;

  override createConnectorFactory(
    ...args: Parameters<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>
  ): ConnectorFactory {
    return this.kept(super.createConnectorFactory(...args));
  }

  override async authenticateRequest(...args: Parameters<ConfigurationBotFrameworkAuthentication['authenticateRequest']>) {
    const result = await super.authenticateRequest(...args);
    if (result.connectorFactory) result.connectorFactory = this.kept(result.connectorFactory);
    return result;
  }

  /** Each turn must have one; nobody is signed in with it. */
  override createUserTokenClient(...args: Parameters<ConfigurationBotFrameworkAuthentication['createUserTokenClient']>) {
    this.userTokens ??= super.createUserTokenClient(...args);
    return this.userTokens;
  }

  private kept(factory: ConnectorFactory): ConnectorFactory {
    return {
      create: (...where) => {
        const key = JSON.stringify(where);
        const connector = this.connectors.get(key) ?? withoutRetries(factory, where);
        // Teams has a handful of service URLs. The newest stands last; one that could not be made is not kept.
        this.connectors.delete(key);
        this.connectors.set(key, connector);
        connector.catch(() => this.connectors.delete(key));
        const [oldest] = this.connectors.keys();
        if (this.connectors.size > mostConnectors && oldest !== undefined) this.connectors.delete(oldest);
        return connector;
      },
    };
  }
}

const mostConnectors = 50;

async function withoutRetries(factory: ConnectorFactory, where: Parameters<ConnectorFactory['create']>): Promise<Connector> {
  const connector = await factory.create(...where);
  // No option of the library reaches its pipeline; should the field ever go, retries come back and a test tells.
  const client: { pipeline?: { removePolicy?: (options: { name: string }) => unknown } } | undefined = Reflect.get(connector, 'client');
  client?.pipeline?.removePolicy?.({ name: 'defaultRetryPolicy' });
  return connector;
}

function settingsOf(config: TeamsConfig): Record<string, string> {
  if (!config.appId) return {};
  return {
    MicrosoftAppType: config.appType ?? 'SingleTenant',
    MicrosoftAppId: config.appId,
    ...(config.tenantId ? { MicrosoftAppTenantId: config.tenantId } : {}),
    ...(config.appPassword && config.appType !== 'UserAssignedMSI' ? { MicrosoftAppPassword: config.appPassword } : {}),
    ...config.cloud,
  };
}

/** The library's types promise dates where JSON has text. */
function withDates(activity: Activity): Activity {
  const dated: Record<string, unknown> = { ...activity };
  for (const field of ['timestamp', 'expiration', 'localTimestamp']) {
    const text = dated[field];
    if (typeof text !== 'string') continue;
    const date = new Date(text);
    if (Number.isNaN(date.getTime())) delete dated[field];
    else dated[field] = date;
  }
  return dated as unknown as Activity;
}
