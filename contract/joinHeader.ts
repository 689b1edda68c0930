/** Stands in the head of the page that asks for the join code, so that a page that was open before knows it is sent out. */
export const joinHeader = "luciole-join";
