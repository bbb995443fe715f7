package dev.deskhand.knowledge.embedding;

class HashingEmbedderTest extends EmbedderContract {

    private final Embedder embedder = new HashingEmbedder("hashing");

    @Override
    Embedder embedder() {
        return embedder;
    }
}
