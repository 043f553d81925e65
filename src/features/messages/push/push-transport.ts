import { Inject, Injectable } from '@nestjs/common';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request, type Agent } from 'node:https';
import type { RequestDetails } from 'web-push';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { PermanentRefusal } from '../../../platform/jobs/permanent-refusal.js';
import { VapidKeys } from '../../../platform/security/vapid-keys.js';
import { pushAgent } from './push-endpoint.js';
import type { PushSubscription } from './push-subscription.entity.js';

/** What a browser shows. */
export interface Push {
  readonly title: string;
  readonly body: string;
  /** The same at each attempt; the receiver tells a repetition by it. */
  readonly id: string;
  readonly kind: string;
  readonly about: string;
  readonly path: string | null;
}

export interface PushOptions {
  /** At most 32 characters of base64url: a push service keeps only the last message of a topic. */
  readonly topic: string;
  readonly isUrgent: boolean;
}

/** A push that a browser has not fetched in a day is of no use to anybody. */
const TTL_S = 86_400;
const TIME_OUT_MS = 20_000;
const CONTACT_WITHOUT_MAIL = 'https://tillclock.invalid';
/** The browser has forgotten the subscription. */
const GONE = [404, 410];
/** The push service refuses this very push, and would refuse it again. */
const REFUSED = [400, 413];
/** Encrypted, a push has at most 4,096 bytes; this leaves room for the rest of it. */
const MOST_CHARACTERS = 600;

/** Hands pushes over to the push services of browsers. */
@Injectable()
export class PushTransport {
  /** A test adds the certificate of its own push service. */
  readonly agent: Agent;

  constructor(
    private readonly keys: VapidKeys,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.agent = pushAgent(config.environment !== 'production');
  }

  /**
   * @returns `gone` when the subscription has ended
   * @throws when the push service did not accept it; PermanentRefusal  when it never will
   */
  async send(
    { endpoint, p256dh, auth }: PushSubscription,
    push: Push,
    { topic, isUrgent }: PushOptions,
  ): Promise<'sent' | 'gone'> {
    const { pair } = this.keys;
    if (!pair) throw new Error('Web push is off: VAPID_PRIVATE_KEY is not set');
    const subject = this.config.mail?.publicUrl.startsWith('https:')
      ? this.config.mail.publicUrl
      : CONTACT_WITHOUT_MAIL;
    // Loaded for the first push: a start must not wait for it.
    const { generateRequestDetails } = (await import('web-push')).default;
    const details = generateRequestDetails(
      { endpoint, keys: { p256dh, auth } },
      JSON.stringify({ ...push, body: push.body.slice(0, MOST_CHARACTERS) }),
      {
        vapidDetails: { subject, ...pair },
        TTL: TTL_S,
        topic,
        urgency: isUrgent ? 'high' : 'normal',
      },
    );
    const status = await this.post(details);
    if (GONE.includes(status)) return 'gone';
    if (REFUSED.includes(status)) throw new PermanentRefusal(answered(status));
    if (status < 200 || status > 299) throw new Error(answered(status));
    return 'sent';
  }

  /** The library would read an answer of any length; only its status matters. */
  private async post({ endpoint, headers, body }: RequestDetails): Promise<number> {
    const signal = AbortSignal.timeout(TIME_OUT_MS);
    const sent = request(endpoint, { method: 'POST', headers, agent: this.agent, signal });
    const answered = once(sent, 'response');
    sent.end(body);
    const [response] = (await answered) as [IncomingMessage];
    response.on('error', () => undefined);
    response.destroy();
    return response.statusCode ?? 0;
  }
}

function answered(status: number): string {
  return `The push service answered ${status}`;
}
