package dev.deskhand.bot.model;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A model in this process that writes what the test says, word by word. */
public final class FakeTextModel implements TextModel {

    private final List<ModelPrompt> asked = new CopyOnWriteArrayList<>();
    private volatile Function<ModelPrompt, String> script;
    private volatile TextModelException.@Nullable Cause breaksWith;

    public FakeTextModel(Function<ModelPrompt, String> script) {
        this.script = script;
    }

    /** From now on it writes this, whatever it is asked. */
    public FakeTextModel says(String text) {
        script = prompt -> text;
        breaksWith = null;
        return this;
    }

    public FakeTextModel follows(Function<ModelPrompt, String> next) {
        script = next;
        breaksWith = null;
        return this;
    }

    /** It writes this and breaks off. */
    public FakeTextModel breaksAfter(String text, TextModelException.Cause cause) {
        script = prompt -> text;
        breaksWith = cause;
        return this;
    }

    public List<ModelPrompt> asked() {
        return List.copyOf(asked);
    }

    @Override
    public boolean isConfigured() {
        return true;
    }

    @Override
    public Completion complete(ModelPrompt prompt, Consumer<String> onText) {
        asked.add(prompt);
        String text = script.apply(prompt);
        for (String piece : text.split("(?<=\\s)|(?=\\s)")) {
            onText.accept(piece);
        }
        if (breaksWith != null) {
            throw new TextModelException(breaksWith, "breaks off as it was told to");
        }
        return new Completion(text, "fake", prompt.data().length() / 4, text.length() / 4, false);
    }
}
