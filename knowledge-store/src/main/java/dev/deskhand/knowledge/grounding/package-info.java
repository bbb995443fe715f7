/** Whether what is said stands in what it rests on: one measure for the service, which drops what does not, and for evaluation. */
@NullMarked
package dev.deskhand.knowledge.grounding;

import org.jspecify.annotations.NullMarked;
