package dev.deskhand.bot.answer.query;

import dev.deskhand.bot.answer.Intent;
import dev.deskhand.bot.answer.query.Words.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Further examples made from the training phrases, for what no list of phrases can hold: a text of unknown words is a
 * question, and so is a question with more of them; a wish with a slip of the finger or a word more stays a wish.
 */
final class Variations {

    private static final char UNKNOWN = '\uE000';
    private static final int ENTIRELY_UNKNOWN = 160;

    private final Random random = new Random(11);
    /** What is made of one example, by chance none. */
    List<Said> of(Said said) {
        List<Said> made = new ArrayList<>();
        boolean question = said.intent() == Intent.QUESTION;
        if (question && random.nextInt(3) == 0) {
            made.add(new Said(Intent.QUESTION, longer(said.words(), 1 + random.nextInt(6))));
        }
        if (!question && said.intent() != Intent.NONSENSE) {
            if (random.nextInt(4) == 0) {
                made.add(new Said(said.intent(), slipped(said.words())));
            }
            if (said.intent() == Intent.PERSON && said.words().units().size() > 3 && random.nextInt(4) == 0) {
                made.add(new Said(Intent.PERSON, longer(said.words(), 1)));
            }
        }
        return made;
    }

    /** Texts of which no word was seen before. */
    List<Said> unknown() {
        List<Said> made = new ArrayList<>();
        for (int i = 0; i < ENTIRELY_UNKNOWN; i++) {
            boolean dense = i % 4 == 0;
            List<Unit> units = new ArrayList<>();
            int words = dense ? 1 : 1 + i % 10;
            for (int j = 0; j < words; j++) {
                units.add(dense ? new Unit(letters(1 + i / 4 % 12), true) : new Unit(letters(5), false));
            }
            made.add(new Said(Intent.QUESTION, new Words(units, i % 3 == 0)));
        }
        return made;
    }

    private Words longer(Words words, int more) {
        List<Unit> units = new ArrayList<>(words.units());
        boolean dense = !units.isEmpty() && units.get(0).dense();
        for (int i = 0; i < more; i++) {
            units.add(random.nextInt(units.size() + 1), new Unit(letters(dense ? 3 : 5), dense));
        }
        return new Words(units, words.asks());
    }

    private Words slipped(Words words) {
        List<Unit> units = new ArrayList<>(words.units());
        int longest = 0;
        for (int i = 1; i < units.size(); i++) {
            longest = units.get(i).text().length() > units.get(longest).text().length() ? i : longest;
        }
        Unit unit = units.get(longest);
        if (unit.text().length() < 4) {
            return words;
        }
        StringBuilder text = new StringBuilder(unit.text());
        text.deleteCharAt(1 + random.nextInt(text.length() - 2));
        units.set(longest, new Unit(text.toString(), unit.dense()));
        return new Words(units, words.asks());
    }

    private String letters(int count) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append((char) (UNKNOWN + random.nextInt(1_000)));
        }
        return out.toString();
    }

    /** A message with what it is for. */
    record Said(Intent intent, Words words) {}
}
