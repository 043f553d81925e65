import { CsvReportView } from '../../../platform/http/csv-report.dto.js';

export class PeopleReportView extends CsvReportView {
  /**
   * Whether new people are sent a mail by which they choose their password. If not, they can sign in once an ADMIN has set
   * one with `POST /users/{user_id}/password`.
   * @example true
   */
  invited: boolean;
}
