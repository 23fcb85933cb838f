// The phone's end of the channel in one Node: each line asks for something, each answer is a line. All bytes are hex.
import { createInterface } from "node:readline";
import { Caller } from "../server/static/channel.js";

const hex = (bytes) => Buffer.from(bytes).toString("hex");
const bytes = (text) => Uint8Array.from(Buffer.from(text, "hex"));
let caller;
let channel;

const WAYS = {
  call: (laptop, secret, prologue) => void (caller = new Caller(bytes(laptop), secret ? bytes(secret) : undefined, prologue ? bytes(prologue) : undefined)),
  greet: (payload) => hex(caller.greet(bytes(payload))),
  answered(answer) {
    const done = caller.answered(bytes(answer));
    channel = done.channel;
    return hex(done.payload);
  },
  seal: (text) => hex(channel.seal(text)),
  open: (sealed) => channel.open(bytes(sealed)),
  bare_seal: (plain) => hex(channel._out.seal(bytes(plain))), // without the padding, which the vectors do not have
  bare_open: (sealed) => hex(channel._in.open(bytes(sealed))),
};

for await (const line of createInterface({ input: process.stdin })) {
  const [way, ...given] = JSON.parse(line);
  let said;
  try {
    said = { answer: WAYS[way](...given) ?? null };
  } catch (fault) {
    said = { fault: String(fault?.message ?? fault) };
  }
  process.stdout.write(`${JSON.stringify(said)}\n`);
}
