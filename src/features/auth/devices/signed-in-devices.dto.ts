import { ApiProperty, OmitType } from '@nestjs/swagger';
import { pageOf } from '../../../platform/http/page-of.js';
import { IsText } from '../../../platform/http/text-rules.js';

export class RenameDeviceBody {
  /**
   * A name by which you recognize the device.
   * @example "Tablet at the counter"
   */
  @IsText(1, 100)
  name: string;
}

export class SignedInDeviceView {
  id: string;
  /**
   * The name that you gave to the device, or null.
   * @example Tablet at the counter
   */
  name: string | null;
  /**
   * The `User-Agent` header of the sign-in.
   * @example Mozilla/5.0 (Linux; Android 15)
   */
  user_agent: string;
  /**
   * The network address that the sign-in came from.
   * @example 192.0.2.10
   */
  address: string;
  /** Whether this request came from the device. */
  is_current: boolean;
  /** When the device signed in. */
  created_at: string;
  /** When the device last got new tokens. */
  last_used_at: string;
  /** When the sign-in expires. */
  expires_at: string;
}

export class SignedInDevicePage extends pageOf(SignedInDeviceView) {}

/** Without the network address, which may be that of somebody's home. */
export class PersonDeviceView extends OmitType(SignedInDeviceView, ['address', 'is_current']) {}

export class PersonDevicePage extends pageOf(PersonDeviceView) {}

export class EndedDevicesView {
  /**
   * How many devices were signed out.
   * @example 2
   */
  @ApiProperty({ type: 'integer' })
  ended: number;
}
