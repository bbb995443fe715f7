package dev.deskhand.evaluation.promise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;

/** Asks one question after another, in conversations of a few turns, until a question gets no 2xx. */
final class AskingCustomer implements Callable<List<SentQuestion>> {

    private static final int MAX_TURNS = 5;
    private static final List<String> QUESTIONS = List.of(
            "How do I reset my password?", "Where is my invoice?", "The lamp does not turn on", "What is the weather?");

    private final ServiceApi service;
    private final String name;
    private final Random chance;
    private final Runnable onFirstReply;

    /**
     * @param name unlike any other customer's: it makes texts and keys unique
     * @param onFirstReply run once the first question has its 2xx
     */
    AskingCustomer(ServiceApi service, String name, long seed, Runnable onFirstReply) {
        this.service = service;
        this.name = name;
        this.chance = new Random(seed);
        this.onFirstReply = onFirstReply;
    }

    @Override
    public List<SentQuestion> call() throws InterruptedException {
        List<SentQuestion> sent = new ArrayList<>();
        Optional<String> conversation = Optional.empty();
        while (sent.isEmpty() || !sent.get(sent.size() - 1).isOpen()) {
            String mark = name + "-" + sent.size();
            String text = QUESTIONS.get(chance.nextInt(QUESTIONS.size())) + " " + mark;
            SentQuestion question = new SentQuestion(text, mark, conversation);
            sent.add(question);
            question.send(service);
            if (sent.size() == 1 && !question.isOpen()) {
                onFirstReply.run();
            }
            conversation = question.isOpen() || chance.nextInt(MAX_TURNS) == 0
                    ? Optional.empty()
                    : Optional.of(question.conversation());
        }
        return sent;
    }
}
