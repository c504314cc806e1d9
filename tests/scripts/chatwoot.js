// Puts values into messages as Chatwoot's dashboard does, with its own code: {messages, variables} on stdin, on stdout each message
// with its values, and the variables that have none.
import { stdin } from "node:process";
import { json } from "node:stream/consumers";

import { getUndefinedVariablesInMessage, replaceVariablesInMessage } from "@chatwoot/utils";

const { messages, variables } = /** @type {any} */ (await json(stdin));
console.log(JSON.stringify(messages.map((message) => ({
  text: replaceVariablesInMessage({ message, variables }),
  missing: getUndefinedVariablesInMessage({ message, variables }),
}))));
