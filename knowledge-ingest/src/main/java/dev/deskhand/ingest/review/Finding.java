package dev.deskhand.ingest.review;

import dev.deskhand.knowledge.article.ArticleWarning;

/** A warning on the article at a path; the other article of it is named by its path too. */
public record Finding(String path, ArticleWarning warning) {}
