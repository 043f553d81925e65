import { IsOptional, IsString, Length } from 'class-validator';
import { IsBase64Url } from '../../../platform/http/field-rules.js';
import { IsText } from '../../../platform/http/text-rules.js';

/** An uncompressed point of P-256 has 65 bytes, and the secret 16. */
const POINT_LENGTH = 87;
const SECRET_LENGTH = 22;
const MAX_ENDPOINT = 1_000;

export class AddPushSubscriptionBody {
  /**
   * The address of the push service, as the browser's `PushSubscription` has it.
   * @example https://push.example.com/send/0195f0c4
   */
  @IsString()
  @Length(1, MAX_ENDPOINT)
  endpoint: string;

  /**
   * The browser's public key, from `keys.p256dh`.
   * @example BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM
   */
  @IsBase64Url(POINT_LENGTH, POINT_LENGTH)
  p256dh: string;

  /**
   * The secret that the browser shares with this service, from `keys.auth`.
   * @example tBHItJI5svbpez7KI4CCXg
   */
  @IsBase64Url(SECRET_LENGTH, SECRET_LENGTH)
  auth: string;

  /**
   * A name by which you recognise the browser in the list.
   * @example Firefox on the phone
   */
  @IsOptional()
  @IsText(1, 100)
  device?: string;
}

export class PushSubscriptionView {
  id: string;
  /**
   * The host of the push service.
   * @example push.example.com
   */
  push_service: string;
  /** @example Firefox on the phone */
  device: string;
  /** @example 2026-03-01T09:30:00.000Z */
  created_at: string;
}

export class PushSubscriptionsView {
  data: PushSubscriptionView[];
}

export class PushKeyView {
  /**
   * The `applicationServerKey` with which a browser subscribes.
   * @example BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM
   */
  public_key: string;
}
