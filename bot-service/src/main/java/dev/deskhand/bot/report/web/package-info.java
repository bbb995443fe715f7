/** The reports as pages, JSON and tables for spreadsheets. */
@NullMarked
package dev.deskhand.bot.report.web;

import org.jspecify.annotations.NullMarked;
