package dev.deskhand.knowledge.embedding;

/** A text as the model's token ids, special tokens and truncation applied, and its place in the caller's list. */
record TokenizedText(int index, long[] ids, long[] types) {

    int length() {
        return ids.length;
    }
}
