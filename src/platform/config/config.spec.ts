import { ConfigError, parseConfig } from './config.js';

const SECRET = 'n0tAKnown0ne-8d1f6b7e2c9a4530f1b2';
const PRODUCTION = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://tillclock:hunter2@db.internal:5432/tillclock',
  JWT_SECRET: SECRET,
};

function refusal(env: Record<string, string>): string {
  try {
    parseConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('It was taken');
}

describe('the configuration', () => {
  it('needs nothing outside production, and listens on this machine only', () => {
    const config = parseConfig({}, '/srv/tillclock');
    expect(config).toMatchObject({
      environment: 'development',
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: undefined,
      jwtSecrets: undefined,
      dataDir: '/srv/tillclock/.data',
      seedDemo: true,
      trustedProxies: 0,
      corsOrigins: [],
      passwordHashCost: 10,
      idempotencyKeyHours: 24,
      accessTokenS: 900,
      metricsPort: undefined,
    });
  });

  it('treats an empty or blank variable as unset', () => {
    const defaults = parseConfig({}, '/srv');
    const blank = {
      PORT: '',
      DATABASE_URL: '  ',
      JWT_SECRET: '',
      LOG_LEVEL: ' ',
      TRUSTED_PROXIES: '',
      CORS_ORIGINS: ' , ',
      METRICS_PORT: ' ',
      METRICS_HOST: '',
    };
    expect(parseConfig(blank, '/srv')).toEqual(defaults);
  });

  it('cannot be changed afterwards', () => {
    const config = parseConfig({ JWT_SECRET: `${SECRET}, ${SECRET}x` });
    expect(Object.isFrozen(config)).toBe(true);
    expect(Object.isFrozen(config.jwtSecrets)).toBe(true);
    expect(config.jwtSecrets).toEqual([SECRET, `${SECRET}x`]);
  });

  it('parses flags and lists', () => {
    for (const yes of ['1', 'true', 'YES', 'on'])
      expect(parseConfig({ SEED_DEMO: yes }).seedDemo).toBe(true);
    for (const no of ['0', 'false', 'No', 'off'])
      expect(parseConfig({ SEED_DEMO: no }).seedDemo).toBe(false);
    expect(
      parseConfig({ CORS_ORIGINS: 'https://a.example, https://b.example' }).corsOrigins,
    ).toEqual(['https://a.example', 'https://b.example']);
  });

  it.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '0x50'],
    ['PORT', '80.5'],
    ['PORT', 'http'],
    ['METRICS_PORT', '65536'],
    ['METRICS_PORT', 'off'],
    ['METRICS_PORT', '3000'],
    ['DATABASE_POOL_SIZE', '0'],
    ['SHUTDOWN_NOTICE_MS', '600001'],
    ['DATABASE_LOCK_SECONDS', '0'],
    ['DATABASE_CONNECT_SECONDS', '0'],
    ['IDEMPOTENCY_KEY_HOURS', '23'],
    ['ACCESS_TOKEN_SECONDS', '29'],
    ['REFRESH_TOKEN_DAYS', '0'],
    ['SIGN_IN_ATTEMPTS', '0'],
    ['PASSWORD_HASH_COST', '3'],
    ['PASSWORD_HASH_COST', '17'],
    ['REQUESTS_PER_MINUTE', '1e3'],
    ['LOG_LEVEL', 'loud'],
    ['NODE_ENV', 'prod'],
    ['TRUSTED_PROXIES', 'maybe'],
    ['SEED_DEMO', '2'],
    ['DATABASE_URL', 'mysql://root:hunter2@localhost/x'],
    ['DATABASE_URL', 'localhost:5432'],
    ['DATABASE_URL', 'postgres://'],
  ])(
    "refuses %s=%s with the variable's name, and its value unless it is a secret",
    (name, value) => {
      const message = refusal({ [name]: value });
      expect(message).toContain(name);
      if (value.includes('hunter2')) expect(message).not.toContain('hunter2');
      if (name !== 'DATABASE_URL') expect(message).toContain(value);
    },
  );

  it('gives load balancers five seconds of notice in production, and people at a terminal half a second', () => {
    const production = {
      NODE_ENV: 'production',
      JWT_SECRET: SECRET,
      DATABASE_URL: 'postgres://shop@localhost/shop',
    };
    expect(parseConfig(production).shutdownNoticeMs).toBe(5_000);
    expect(parseConfig({}).shutdownNoticeMs).toBe(500);
    expect(parseConfig({ ...production, SHUTDOWN_NOTICE_MS: '0' }).shutdownNoticeMs).toBe(0);
  });

  it('leaves nearly all of the time to people while reports are made in production, and makes them soon elsewhere', () => {
    expect(parseConfig(PRODUCTION).reportsRestTimes).toBe(150);
    expect(parseConfig({}).reportsRestTimes).toBe(9);
    expect(parseConfig({ ...PRODUCTION, REPORTS_REST_TIMES: '20' }).reportsRestTimes).toBe(20);
  });

  it('serves figures on this machine by default, and takes any free port for 0', () => {
    const figures = (env: Record<string, string>): unknown[] => {
      const { metricsHost, metricsPort } = parseConfig(env);
      return [metricsHost, metricsPort];
    };
    expect(figures({ METRICS_PORT: '9464' })).toEqual(['127.0.0.1', 9464]);
    expect(figures({ METRICS_PORT: '9464', METRICS_HOST: '0.0.0.0' })).toEqual(['0.0.0.0', 9464]);
    expect(figures({ METRICS_PORT: '0', PORT: '0' })).toEqual(['127.0.0.1', 0]);
  });
});

describe('the configuration in production', () => {
  it('needs a database and a secret of its own, without demo users', () => {
    expect(parseConfig(PRODUCTION)).toMatchObject({ environment: 'production', seedDemo: false });
  });

  it.each(['DATABASE_URL', 'JWT_SECRET'])('refuses to start without %s', (name) => {
    expect(refusal({ ...PRODUCTION, [name]: '' })).toContain(name);
  });

  it('refuses a cost of password hashing that is too low, which is allowed in tests', () => {
    expect(refusal({ ...PRODUCTION, PASSWORD_HASH_COST: '9' })).toContain('PASSWORD_HASH_COST');
    expect(parseConfig({ ...PRODUCTION, PASSWORD_HASH_COST: '12' }).passwordHashCost).toBe(12);
    expect(parseConfig({ PASSWORD_HASH_COST: '4' }).passwordHashCost).toBe(4);
  });

  it('refuses demo users, whose passwords are public', () => {
    expect(refusal({ ...PRODUCTION, SEED_DEMO: 'true' })).toContain('SEED_DEMO');
  });
});

describe('a signing secret', () => {
  it.each([
    'short-but-random-8d1f6b7e2c9a45',
    'supersecretkey',
    'supersecretkeysupersecretkeysupersecretkey',
    'changeme-changeme-changeme-changeme',
    'your-secret-your-secret-your-secret-your-secret',
    'a'.repeat(64),
    'abcabcabcabcabcabcabcabcabcabcabcabcabc',
    `${SECRET},short`,
    `${SECRET},`,
  ])('is refused everywhere, and not shown, if it is short, known or monotonous: %s', (secret) => {
    const message = refusal({ JWT_SECRET: secret });
    expect(message).toContain('JWT_SECRET');
    expect(message).not.toContain(secret);
  });

  it.each([
    ['https://till.example.com/', 'ends with a slash'],
    ['https://Till.example.com', 'has capital letters'],
    ['HTTPS://till.example.com', 'has capital letters'],
    ['till.example.com', 'does not begin with http:// or https://'],
    ['*', 'does not begin with http:// or https://'],
    ['https://', 'is not a URL'],
    ['https://till.example.com:443', 'is written by browsers as https://till.example.com'],
    ['https://till.example.com/app', 'is written by browsers as https://till.example.com'],
  ])('refuses %s as an origin, with the reason', (origin, reason) => {
    const message = refusal({ CORS_ORIGINS: `https://ok.example, ${origin}` });
    expect(message).toContain('CORS_ORIGINS');
    expect(message).toContain(`${origin} ${reason}`);
  });
});
