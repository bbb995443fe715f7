package dev.deskhand.bot.answer;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Function;

/** An answer path that does what the test says; answers with confidence until told otherwise. */
public final class ScriptedAnswerPath implements AnswerPath {

    private final List<Question> asked = new CopyOnWriteArrayList<>();
    private volatile BiFunction<Question, AnswerListener, AnswerTrace> script = aloud(AnswerTraceFixture::answered);

    /** From now on questions go to this script; what was asked so far is forgotten. */
    public void follow(Function<Question, AnswerTrace> script) {
        followAloud(aloud(script));
    }

    /** The same with a script that tells the answer while it writes it. */
    public void followAloud(BiFunction<Question, AnswerListener, AnswerTrace> script) {
        this.script = script;
        asked.clear();
    }

    private static BiFunction<Question, AnswerListener, AnswerTrace> aloud(Function<Question, AnswerTrace> silent) {
        return (question, listener) -> silent.apply(question);
    }

    public List<Question> asked() {
        return List.copyOf(asked);
    }

    @Override
    public AnswerTrace answer(Question question, AnswerListener listener) {
        asked.add(question);
        return script.apply(question, listener);
    }
}
