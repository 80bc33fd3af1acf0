/** Pages are complete as the server sends them; one that is an application switches this on for itself. */
export const csr = false;
