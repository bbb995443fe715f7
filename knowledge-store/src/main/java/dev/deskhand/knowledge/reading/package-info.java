/** Question and passage read together by one model: how well a passage answers, and with which words. */
@NullMarked
package dev.deskhand.knowledge.reading;

import org.jspecify.annotations.NullMarked;
