// Asks with Deskhand's JavaScript client, and shows the text while it comes.
import { Deskhand, DeskhandProblem } from "../../clients/javascript/deskhand.js";

const deskhand = new Deskhand({ url: process.env.DESKHAND_URL, key: process.env.DESKHAND_API_KEY });
try {
  const answer = await deskhand.answer(
    { question: process.argv[2], user: { id: "42" } },
    { onText: (text) => process.stdout.write(text) },
  );
  console.log();
  for (const { title, url } of answer.citations) console.log(`${title}: ${url}`);
  console.log(`${answer.outcome}, confidence ${answer.confidence.toFixed(2)}`);
} catch (error) {
  if (!(error instanceof DeskhandProblem)) throw error;
  console.error(`${error.code}: ${error.message}`);
  process.exitCode = 1;
}
