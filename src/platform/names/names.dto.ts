/** A shop by its id and its present name. */
export class NamedShopView {
  id: string;
  /** @example "Corner Coffee, Gran Vía" */
  name: string;
}

/** A shop in which people work, by its id and its present name. */
export class PlaceView {
  id: string;
  /** @example "Corner Coffee, Gran Vía" */
  name: string;
  /**
   * The zone whose clocks hang there, for the instants of the row.
   * @example Europe/Madrid
   */
  time_zone: string;
}

/** A person by their id and their present name. */
export class NamedPersonView {
  id: string;
  /** @example Luis Vega */
  name: string;
}

/** A person or a thing by its id and its present name. */
export class NamedSubjectView {
  id: string;
  /** @example Luis Vega */
  name: string;
}
