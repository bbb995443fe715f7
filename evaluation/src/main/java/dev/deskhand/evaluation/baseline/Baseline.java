package dev.deskhand.evaluation.baseline;

/** What Deskhand is compared with. */
public enum Baseline {
    BM25("bm25", "Lucene BM25"),
    MINILM("minilm", "all-MiniLM alone"),
    EASY_RAG("langchain4j-easy-rag", "LangChain4j easy RAG"),
    SPRING_AI("spring-ai", "Spring AI"),
    FUSION("rrf", "BM25 and MiniLM, RRF");

    private final String folder;
    private final String title;

    Baseline(String folder, String title) {
        this.folder = folder;
        this.title = title;
    }

    /** The name of its folder under {@code baselines/}. */
    public String folder() {
        return folder;
    }

    /** The name that people read. */
    public String title() {
        return title;
    }
}
