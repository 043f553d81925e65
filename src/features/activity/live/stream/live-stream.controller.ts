import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import {
  ApiExtraModels,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import type { Caller } from '../../../../kernel/caller.js';
import { Allow } from '../../../../platform/http/access.js';
import type { Answer } from '../../../../platform/http/answer.js';
import { Fails } from '../../../../platform/http/fails.js';
import { FromCaller } from '../../../../platform/http/request-caller.js';
import { LiveAnswers } from './live-answers.service.js';
import {
  LiveEndView,
  LiveSnapshotView,
  LiveStateView,
  LiveStreamQuery,
} from './live-stream.dto.js';
import { FromStreamRequest, type StreamRequest } from './stream-request.js';

const PERSON = {
  user_id: '0190a5d2-7c1e-7000-8000-000000000001',
  name: 'Marta Soler',
  state: 'ON_BREAK',
  since: '2026-03-02T11:00:00.000Z',
  shop_id: '0190a5d2-7c1e-7000-8000-000000000002',
  time_zone: 'Europe/Madrid',
  shift_id: '0190a5d2-7c1e-7000-8000-000000000003',
};
const EXAMPLE = `retry: 1000

id: k3-0-tc9w00
event: snapshot
data: ${JSON.stringify({ data: [{ ...PERSON, state: 'WORKING', since: '2026-03-02T08:00:00.000Z' }], server_time: '2026-03-02T09:00:00.000Z' })}

id: k7-1b-tc9w2s
event: state
data: ${JSON.stringify({ ...PERSON, server_time: '2026-03-02T09:02:00.000Z' })}

: heartbeat

`;
/** The data of the events. The types of the library know the words of OpenAPI 3.0 alone. */
const EVENTS = {
  contentMediaType: 'text/event-stream',
  contentSchema: {
    oneOf: [LiveSnapshotView, LiveStateView, LiveEndView].map((view) => ({
      $ref: getSchemaPath(view),
    })),
  },
};
const DESCRIPTION = `The stream has the people of \`GET /activity/live\`, as server-sent events. It begins with the event
\`snapshot\` (\`LiveSnapshotView\`). Each change after it is an event \`state\` (\`LiveStateView\`), with the state that the
person has when it is sent. A client that comes back with \`Last-Event-ID\`, to whichever instance, receives every change
after that event once. With an id that is older than a day or cannot be read, the stream begins with a \`snapshot\` again.
So does a change that concerns everybody, such as another policy. An alert within reach that is opened, acknowledged or
resolved is an event \`alert\` (\`AlertView\`), and a question to the caller that is asked or closed an event \`question\`
(\`QuestionView\`). A correction request within reach that is made, answered or withdrawn is an event
\`correction-request\` (\`CorrectionRequestView\`). The data of each event has the time of the server beside its
other members, as \`server_time\`. Comments keep the connection alive. Before the server
ends the stream it sends the event \`end\` (\`LiveEndView\`): the token has expired, its session has ended, the role or the
shops have changed, or the server shuts down.`;

@ApiTags('Activity')
@ApiExtraModels(LiveSnapshotView, LiveStateView, LiveEndView)
@Controller('activity/live/stream')
export class LiveStreamController {
  constructor(private readonly answers: LiveAnswers) {}

  @Get()
  @Allow('self')
  @Fails('NOT_FOUND', 'TOO_MANY_REQUESTS')
  @ApiOperation({
    summary: 'Stream what people are doing as it changes',
    description: DESCRIPTION,
  })
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'The id of the last event that the client received',
    schema: { type: 'string' },
  })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string', example: EXAMPLE, ...EVENTS } })
  stream(
    @FromCaller() caller: Caller,
    @Query() query: LiveStreamQuery,
    @FromStreamRequest() request: StreamRequest,
  ): Promise<Answer<StreamableFile>> {
    return this.answers.of(caller, query, request);
  }
}
