import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../../kernel/caller.js';
import type { Page } from '../../../kernel/page.js';
import { Allow } from '../../../platform/http/access.js';
import { Fails } from '../../../platform/http/fails.js';
import { PageQuery } from '../../../platform/http/page-query.dto.js';
import { ParseId } from '../../../platform/http/parse-id.js';
import { FromCaller } from '../../../platform/http/request-caller.js';
import { PersonDevicePage, type PersonDeviceView } from './signed-in-devices.dto.js';
import { SignedInDevices } from './signed-in-devices.service.js';

@ApiTags('Users')
@Controller('users/:user_id/devices')
export class PersonDevicesController {
  constructor(private readonly devices: SignedInDevices) {}

  @Get()
  @Allow('users:read')
  @Fails('NOT_FOUND')
  @ApiOperation({
    operationId: 'listDevicesOfUser',
    summary: 'List the devices on which a person is signed in',
    description:
      'A MANAGER sees those of the people of their shops. The person alone sees the network addresses and signs devices out; a new password signs all of them out.',
  })
  @ApiOkResponse({ type: PersonDevicePage })
  list(
    @FromCaller() caller: Caller,
    @Param('user_id', ParseId) id: string,
    @Query() query: PageQuery,
  ): Promise<Page<PersonDeviceView>> {
    return this.devices.ofPerson(caller, id, query);
  }
}
