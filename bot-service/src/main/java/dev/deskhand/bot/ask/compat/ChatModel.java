package dev.deskhand.bot.ask.compat;

import dev.deskhand.bot.answer.AnswerMode;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** A name under which the service answers: what that API takes for a model is here a way of answering. */
enum ChatModel {
    DESKHAND("deskhand", AnswerMode.AUTO),
    EXTRACTIVE("deskhand-extractive", AnswerMode.EXTRACTIVE),
    GENERATIVE("deskhand-generative", AnswerMode.GENERATIVE);

    private final String id;
    private final AnswerMode mode;

    ChatModel(String id, AnswerMode mode) {
        this.id = id;
        this.mode = mode;
    }

    String id() {
        return id;
    }

    AnswerMode mode() {
        return mode;
    }

    static Optional<ChatModel> find(String id) {
        return Arrays.stream(values()).filter(model -> model.id.equals(id)).findFirst();
    }

    /** All names, as a sentence lists them. */
    static String names() {
        return Arrays.stream(values()).map(model -> "\"" + model.id + "\"").collect(Collectors.joining(", "));
    }
}
