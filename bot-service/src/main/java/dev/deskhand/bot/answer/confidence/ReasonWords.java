package dev.deskhand.bot.answer.confidence;

import java.util.Map;

/** What a feature's part in the confidence says, in words for a support lead. */
final class ReasonWords {

    private record Words(String speaksFor, String speaksAgainst) {}

    private static final Words UNKNOWN = new Words("The ranking looks sound.", "The ranking looks unsure.");

    private static final Map<String, Words> WORDS = Map.ofEntries(
            Map.entry("score", new Words("The article matches well overall.", "No article matches well overall.")),
            Map.entry(
                    "margin_to_second",
                    new Words("It is clearly ahead of the next article.", "Another article matches about as well.")),
            Map.entry(
                    "margin_to_fifth",
                    new Words("Few articles match the question.", "Many articles match the question alike.")),
            Map.entry(
                    "peak",
                    new Words(
                            "It stands out from everything else that is known.",
                            "Nothing stands out from the rest of the knowledge base.")),
            Map.entry(
                    "lead",
                    new Words(
                            "It is clearly ahead of everything else that could answer.",
                            "Several articles could answer this.")),
            Map.entry(
                    "lead_narrow",
                    new Words("No other article comes close.", "At least one other article matches about as well.")),
            Map.entry(
                    "agreement",
                    new Words(
                            "Words and meaning point to the same article.",
                            "Words and meaning point to different articles.")),
            Map.entry(
                    "passage_cosine",
                    new Words("The passage means nearly what was asked.", "The passage is far from what was asked.")),
            Map.entry(
                    "lead_cosine",
                    new Words(
                            "The title or a known phrasing is close to the question.",
                            "Neither title nor known phrasings are close to the question.")),
            Map.entry(
                    "passage_cosine_margin",
                    new Words("No other passage is as close in meaning.", "Other passages are as close in meaning.")),
            Map.entry(
                    "lead_cosine_margin",
                    new Words("No other title is as close in meaning.", "Other titles are as close in meaning.")),
            Map.entry(
                    "words",
                    new Words(
                            "Most of the question's words are in the passage.",
                            "Few of the words are in the passage.")),
            Map.entry(
                    "words_margin", new Words("The lead rests on more than words.", "The lead rests on words alone.")),
            Map.entry(
                    "grams",
                    new Words("Spellings agree closely with the passage.", "Spellings hardly agree with the passage.")),
            Map.entry(
                    "grams_margin",
                    new Words("No other article agrees as closely.", "Other articles agree as closely.")),
            Map.entry(
                    "pairs",
                    new Words(
                            "Phrases of the question are in the passage.",
                            "No phrase of the question is in the passage.")),
            Map.entry(
                    "pairs_margin",
                    new Words(
                            "No other article has as many of the phrases.",
                            "Other articles have as many of the phrases.")),
            Map.entry(
                    "spelling",
                    new Words(
                            "Nearly everything that was asked about is named in the article.",
                            "The article does not name everything that was asked about.")),
            Map.entry(
                    "coverage",
                    new Words(
                            "One sentence holds most of what was asked.", "No single sentence holds what was asked.")),
            Map.entry(
                    "log_length",
                    new Words("The question says enough to go by.", "The length of the question makes it harder.")),
            Map.entry(
                    "unknown",
                    new Words(
                            "The articles know the question's words.",
                            "Some of the question's words are in no article.")),
            Map.entry(
                    "rarest",
                    new Words("The question names something special.", "The question names nothing special.")),
            Map.entry(
                    "number_missing",
                    new Words(
                            "No number is asked for that would be missing.",
                            "It asks for a number, and the passage names none.")),
            Map.entry(
                    "date_missing",
                    new Words(
                            "No date is asked for that would be missing.",
                            "It asks for a date, and the passage names none.")));

    private ReasonWords() {}

    static String of(String feature, boolean speaksFor) {
        Words words = WORDS.getOrDefault(feature, UNKNOWN);
        return speaksFor ? words.speaksFor() : words.speaksAgainst();
    }
}
