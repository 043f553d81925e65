// People who work in the shops of a world, and the database past the API.
import pg from 'pg';
import { call } from './world.mjs';

const PASSWORD = 'bench-horse-battery-9';
const OWN_PASSWORD = 'bench-horse-battery-8';

/** Runs the work with a superuser's connection. */
export async function inDatabase({ adminUrl }, work) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Employees of the world's first shop, signed in with a password of their own. */
export async function makePeople(url, { token: boss, shopIds }, count) {
  const people = [];
  for (let i = 0; i < count; i += 1) {
    const email = `bench-${Date.now()}-${i}@example.com`;
    const given = { email, password: PASSWORD, name: `Person ${i}`, role: 'EMPLOYEE' };
    await call(url, '/users', { token: boss, body: { ...given, shop_ids: [shopIds[0]] } });
    const newcomer = await call(url, '/auth/login', { body: { email, password: PASSWORD } });
    const words = { current_password: PASSWORD, new_password: OWN_PASSWORD };
    const signedIn = await call(url, '/auth/password', {
      token: newcomer.access_token,
      body: words,
    });
    const { access_token: token } = signedIn;
    const { id: userId } = await call(url, '/auth/me', { token });
    people.push({ token, userId, headers: headersOf(token) });
  }
  return people;
}

export const headersOf = (token) => ({
  authorization: `Bearer ${token}`,
  'content-type': 'application/json',
});
