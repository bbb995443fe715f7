/** Which embedding models this process can run, and which of them each site answers with. */
@NullMarked
package dev.deskhand.knowledge.model;

import org.jspecify.annotations.NullMarked;
