/**
 * SQL for the time zone of a person: that of their first shop, and of the organization for people without one.
 * @param alias  of the table of people
 */
export const zoneOfPerson = (alias: string): string => `coalesce(
    (SELECT z.time_zone FROM shops z WHERE z.organization_id = ${alias}.organization_id
      AND z.id = (SELECT m.shop_id FROM shop_members m
        WHERE m.organization_id = ${alias}.organization_id AND m.user_id = ${alias}.id ORDER BY m.shop_id LIMIT 1)),
    (SELECT o.time_zone FROM organizations o WHERE o.organization_id = ${alias}.organization_id))`;
