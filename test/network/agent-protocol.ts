/** What an agent is asked to do, one JSON object a line on its standard input. */
export type AgentRequest =
  | {
      readonly act: 'listen';
      readonly protocol: 'tcp' | 'udp' | 'http';
      readonly host: string;
      readonly port: number;
    }
  /** Connects, and reads what the other side says until it closes. */
  | { readonly act: 'call'; readonly host: string; readonly port: number; readonly from?: string }
  /** Connects, and stays connected. */
  | { readonly act: 'open'; readonly host: string; readonly port: number }
  /** Says something on the connection that is open, and reads one answer. */
  | { readonly act: 'say'; readonly words: string }
  /** Sends a datagram, and reads one answer. */
  | { readonly act: 'query'; readonly host: string; readonly port: number; readonly fromPort?: number }
  | {
      readonly act: 'get';
      readonly url: string;
      readonly headers?: Readonly<Record<string, string>>;
    };

/** How it went, one JSON object a line on its standard output, in the order of the requests. */
export type AgentReply =
  | { readonly ok: true; readonly value: unknown }
  /** `ECONNREFUSED`, `NO_ANSWER`, or the words of the error. */
  | { readonly ok: false; readonly error: string };

/** What a TCP or UDP listener of an agent answers: the port that took the call, and who called. */
export interface Taken {
  readonly takenBy: number;
  readonly caller: string;
}

/** What an HTTP listener of an agent answers in its body. */
export interface SeenRequest {
  readonly port: number;
  readonly caller: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The answer to a GET. */
export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
}
