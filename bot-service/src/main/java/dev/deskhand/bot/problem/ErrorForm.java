package dev.deskhand.bot.problem;

/** The form that errors take on routes whose callers cannot read problem details. */
public interface ErrorForm {

    /** Whether the route is one of them. */
    boolean suits(String path);

    /** What is written as JSON in place of the problem; status and headers stay as they are. */
    Object body(DeskhandException e);
}
