/** Texts as unit vectors: the {@code Embedder}, its ONNX Runtime adapter, and their values. */
@NullMarked
package dev.deskhand.knowledge.embedding;

import org.jspecify.annotations.NullMarked;
