/** Figures for people: terminal table, JSON, HTML with pictures, Markdown; comparison of two runs. */
@NullMarked
package dev.deskhand.evaluation.report;

import org.jspecify.annotations.NullMarked;
