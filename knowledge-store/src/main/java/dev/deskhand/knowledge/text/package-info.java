/** Normal form, language, sentences: OpenNLP and ICU behind our own types. */
@NullMarked
package dev.deskhand.knowledge.text;

import org.jspecify.annotations.NullMarked;
