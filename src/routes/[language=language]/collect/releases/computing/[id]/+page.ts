/** Looks by itself how far it is; without scripts the page comes again. */
export const csr = true;
