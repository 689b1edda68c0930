/** Where the engine serves the contract over WebSocket, below the server's address. Apart, so that pages load no schema. */
export const rpcPath = "/rpc";
