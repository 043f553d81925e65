import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../../kernel/caller.js';
import type { Page } from '../../../kernel/page.js';
import { Allow } from '../../../platform/http/access.js';
import { Fails } from '../../../platform/http/fails.js';
import { PageQuery } from '../../../platform/http/page-query.dto.js';
import { ParseId } from '../../../platform/http/parse-id.js';
import { FromCaller } from '../../../platform/http/request-caller.js';
import {
  EndedDevicesView,
  RenameDeviceBody,
  SignedInDevicePage,
  SignedInDeviceView,
} from './signed-in-devices.dto.js';
import { SignedInDevices } from './signed-in-devices.service.js';

@ApiTags('Auth')
@Controller('auth/sessions')
export class SignedInDevicesController {
  constructor(private readonly devices: SignedInDevices) {}

  @Get()
  @Allow('self')
  @ApiOperation({
    operationId: 'listSignedInDevices',
    summary: 'List the devices on which you are signed in',
  })
  @ApiOkResponse({ type: SignedInDevicePage })
  list(@FromCaller() caller: Caller, @Query() query: PageQuery): Promise<Page<SignedInDeviceView>> {
    return this.devices.list(caller, query);
  }

  @Patch(':auth_session_id')
  @Allow('self')
  @Fails('NOT_FOUND')
  @ApiOperation({
    operationId: 'nameSignedInDevice',
    summary: 'Name a device on which you are signed in',
  })
  @ApiOkResponse({ type: SignedInDeviceView })
  rename(
    @FromCaller() caller: Caller,
    @Param('auth_session_id', ParseId) id: string,
    @Body() body: RenameDeviceBody,
  ): Promise<SignedInDeviceView> {
    return this.devices.rename(caller, id, body.name);
  }

  @Delete(':auth_session_id')
  @HttpCode(204)
  @Allow('self')
  @Fails('NOT_FOUND')
  @ApiOperation({ operationId: 'signOutDevice', summary: 'Sign one of your devices out' })
  @ApiNoContentResponse()
  end(@FromCaller() caller: Caller, @Param('auth_session_id', ParseId) id: string): Promise<void> {
    return this.devices.end(caller, id);
  }

  @Delete()
  @Allow('self')
  @ApiOperation({
    operationId: 'signOutOtherDevices',
    summary: 'Sign out all your devices but this one',
  })
  @ApiOkResponse({ type: EndedDevicesView })
  endOthers(@FromCaller() caller: Caller): Promise<EndedDevicesView> {
    return this.devices.endOthers(caller);
  }
}
