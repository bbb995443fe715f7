// Asks a Deskhand service questions, in browsers and in Node 20 or later.

/**
 * The customer, on your word.
 *
 * @typedef {object} AnswerUser
 * @property {string} [id] your own id of the customer: the same id is the same customer
 * @property {string} [name]
 * @property {string} [email]
 * @property {Record<string, unknown>} [attributes]
 */

/**
 * Where the customer is.
 *
 * @typedef {object} AnswerContext
 * @property {string} [pageUrl]
 */

/**
 * An earlier turn.
 *
 * @typedef {object} AnswerHistoryTurn
 * @property {"customer" | "assistant"} role
 * @property {string} text
 */

/**
 * What is sent; only the question is required.
 *
 * @typedef {object} AnswerRequest
 * @property {string} question 1 to 4,000 characters
 * @property {string} [site] slug; the key's only site when missing
 * @property {string} [conversationId] that an earlier answer gave, to continue
 * @property {string} [language] BCP 47 tag; found from the question when missing
 * @property {AnswerUser} [user]
 * @property {AnswerContext} [context]
 * @property {string[]} [tags]
 * @property {AnswerHistoryTurn[]} [history] earlier turns; only in a dry run without a conversation
 * @property {"auto" | "extractive" | "generative"} [mode]
 * @property {boolean} [dryRun] nothing is recorded and nothing handed over
 * @property {boolean} [trace] the answer tells how it came about; wants the scope admin or curate
 */

/**
 * The words for the customer.
 *
 * @typedef {object} AnswerText
 * @property {string} text Markdown
 * @property {string} language
 * @property {"extractive" | "generative" | "pinned" | "canned" | "translated"} mode
 * @property {boolean} degraded a better way was asked for and could not be used
 * @property {AnswerOriginal} [original] what was translated, where it was
 */

/**
 * What a translated answer was made of.
 *
 * @typedef {object} AnswerOriginal
 * @property {string} text Markdown
 * @property {string} language
 */

/**
 * A place in an article that the answer rests on.
 *
 * @typedef {object} AnswerCitation
 * @property {string} articleId
 * @property {string} externalId
 * @property {string} title
 * @property {string | null} url
 * @property {string[]} headings
 * @property {string} quote verbatim from that revision
 * @property {number} score
 * @property {number} revision
 */

/**
 * An article that may help.
 *
 * @typedef {object} AnswerSuggestion
 * @property {string} articleId
 * @property {string} externalId
 * @property {string} title
 * @property {string | null} url
 */

/**
 * Who takes over; in a dry run `opensAt` alone.
 *
 * @typedef {object} AnswerHandoff
 * @property {string} [id]
 * @property {string} [status]
 * @property {string} [message]
 * @property {string | null} opensAt when people are back, as ISO 8601
 */

/**
 * What came of a question. Every outcome is one: show `answer.text` whenever there is an answer.
 *
 * @typedef {object} AnswerResponse
 * @property {"answered" | "clarify" | "escalated" | "out_of_hours" | "abstained"} outcome
 * @property {AnswerText | null} answer null while a person has the word
 * @property {number} confidence probability that the answer is right, 0 to 1
 * @property {number} threshold from which on an answer is given, 0 to 1
 * @property {string[]} reasons
 * @property {AnswerCitation[]} citations best first
 * @property {AnswerSuggestion[]} suggestions best first, whatever the outcome
 * @property {AnswerHandoff | null} handoff null when nobody was asked to take over
 * @property {string} language
 * @property {string | null} conversationId names the conversation for the next question; null in a dry run
 * @property {string | null} messageId
 * @property {number} knowledgeRevision
 * @property {string} traceId
 * @property {number} totalMs
 * @property {object | null} trace
 */

/**
 * How to ask.
 *
 * @typedef {object} AskOptions
 * @property {string} [idempotencyKey] with the same key and question the answer is the same for 72 hours; made when missing
 * @property {AbortSignal} [signal] ends the request
 * @property {(text: string) => void} [onText] told the answer's text piece by piece; the pieces joined are the text
 */

const ATTEMPTS = 3;
const LONGEST_PAUSE_MS = 30_000;

/** An error that the service told of, as RFC 9457 problem details. */
export class DeskhandProblem extends Error {
  /**
   * @param {number} status
   * @param {{ code?: string, detail?: string, traceId?: string, errors?: { pointer?: string, parameter?: string, detail: string }[] }} body
   * @param {number | null} retryAfter seconds
   */
  constructor(status, body, retryAfter) {
    super(body.detail ?? `HTTP ${status} without a problem`);
    this.name = "DeskhandProblem";
    this.status = status;
    /** Stable, such as `rate_limited`. */
    this.code = body.code ?? "unknown";
    this.traceId = body.traceId ?? null;
    this.errors = body.errors ?? [];
    this.retryAfter = retryAfter;
  }

  /** Whether the same request may succeed later. */
  get isTransient() {
    return this.status === 429 || this.status === 503 || this.code === "idempotency_in_flight";
  }
}

/**
 * A client of one service. A question that is recorded goes with an `Idempotency-Key`: when the connection breaks or the
 * service says that it cannot at the moment, it is sent up to three times in all and recorded once.
 */
export class Deskhand {
  #url;
  #key;
  #fetch;

  /**
   * @param {object} options
   * @param {string} options.url where the service is, such as `https://support.example.com`
   * @param {string} options.key an API key with the scope `answer`; it does not belong into a public page
   * @param {typeof fetch} [options.fetch] another way to send requests
   */
  constructor({ url, key, fetch = globalThis.fetch }) {
    this.#url = `${url.replace(/\/$/, "")}/answer`;
    this.#key = key;
    this.#fetch = fetch;
  }

  /**
   * Asks, and resolves with the answer.
   *
   * @param {string | AnswerRequest} question
   * @param {AskOptions} [options]
   * @returns {Promise<AnswerResponse>}
   * @throws {DeskhandProblem} when the service refuses
   */
  async answer(question, options = {}) {
    const request = typeof question === "string" ? { question } : question;
    const idempotencyKey = options.idempotencyKey ?? randomKey();
    for (let tried = 1; ; tried++) {
      try {
        return await this.#ask(request, idempotencyKey, options);
      } catch (error) {
        if (tried === ATTEMPTS || options.signal?.aborted || !mayTryAgain(error)) {
          throw error;
        }
        await pause(error.retryAfter == null ? 500 * tried : 1000 * error.retryAfter, options.signal);
      }
    }
  }

  /**
   * @param {AnswerRequest} request
   * @param {string} idempotencyKey
   * @param {AskOptions} options
   */
  async #ask(request, idempotencyKey, { signal, onText }) {
    const response = await this.#fetch.call(globalThis, this.#url, {
      method: "POST",
      signal,
      headers: {
        Authorization: `Bearer ${this.#key}`,
        "Content-Type": "application/json",
        Accept: onText ? "text/event-stream" : "application/json",
        ...(request.dryRun ? {} : { "Idempotency-Key": idempotencyKey }),
      },
      body: JSON.stringify(request),
    });
    if (!response.ok) {
      throw await problem(response);
    }
    return onText ? readStream(response, onText) : response.json();
  }
}

/* Pages without TLS have no crypto.randomUUID. */
function randomKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** @param {Response} response */
async function problem(response) {
  const wait = response.headers.get("Retry-After");
  const seconds = wait !== null && /^\d+$/.test(wait) ? Number(wait) : null;
  const body = await response.json().catch(() => ({}));
  return new DeskhandProblem(response.status, body, seconds);
}

/**
 * A refusal that passes, or a connection that was not to be had; not an answer that broke off in the middle of its text.
 *
 * @param {unknown} error
 */
function mayTryAgain(error) {
  return error instanceof DeskhandProblem ? error.isTransient : error instanceof TypeError;
}

/**
 * @param {number} wanted milliseconds
 * @param {AbortSignal} [signal]
 */
function pause(wanted, signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, Math.min(wanted, LONGEST_PAUSE_MS));
    signal?.addEventListener("abort", () => (clearTimeout(timer), reject(signal.reason)), { once: true });
  });
}

/**
 * @param {Response} response
 * @param {(text: string) => void} onText
 * @returns {Promise<AnswerResponse>}
 */
async function readStream(response, onText) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) {
      throw new DeskhandProblem(502, { code: "unknown", detail: "the stream ended before the answer did" }, null);
    }
    const frames = (rest + value).split("\n\n");
    rest = frames.pop() ?? "";
    for (const { name, data } of frames.map(parseFrame)) {
      if (name === "delta") {
        onText(JSON.parse(data).text);
      } else if (name === "done") {
        await reader.cancel();
        return JSON.parse(data);
      }
    }
  }
}

/** @param {string} frame */
function parseFrame(frame) {
  const event = { name: "message", data: "" };
  for (const line of frame.split("\n")) {
    if (line.startsWith("event:")) {
      event.name = line.slice("event:".length).trim();
    } else if (line.startsWith("data:")) {
      event.data += line.slice("data:".length).trim();
    }
  }
  return event;
}
