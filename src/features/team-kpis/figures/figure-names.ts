import { noTeamSums } from './team-sums.js';
import { teamFigures, type TeamFigures } from './team-figures.js';

/** The names of all figures, in the order in which they are shown. */
export const TEAM_FIGURES = Object.keys(
  teamFigures(noTeamSums(), 2, { seesCost: false, seesShops: false }),
) as readonly (keyof TeamFigures)[];
