/** The receiver refused this very message, and would refuse it again: another attempt is of no use. */
export class PermanentRefusal extends Error {}
