/** Questions with judgements and the documents that they are judged on; readers that check what they read. */
@NullMarked
package dev.deskhand.evaluation.dataset;

import org.jspecify.annotations.NullMarked;
