package dev.deskhand.bot.redact;

import java.util.stream.Stream;

/** Finds personal data of one kind. */
interface Finder {

    Stream<PersonalSpan> in(FoldedText text);
}
