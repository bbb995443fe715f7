package dev.deskhand.evaluation.judge;

/** The judging model gave no judgement; the message says why. */
public final class JudgeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JudgeException(String message) {
        super(message);
    }
}
