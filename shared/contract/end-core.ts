/**
 * Keeper → core, instead of a request: close the database and end. A utility process has no channel whose closing would say
 * so. In a file of its own: the code that starts a core loads nothing else of the contract.
 */
export const END_CORE = 'end';
