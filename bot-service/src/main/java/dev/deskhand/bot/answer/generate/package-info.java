/** What models write for answers: prompts, the fence around data, and the checks that nothing passes unseen. */
@NullMarked
package dev.deskhand.bot.answer.generate;

import org.jspecify.annotations.NullMarked;
