/** Judgements and calibrations over HTTP. */
@NullMarked
package dev.deskhand.bot.calibration.web;

import org.jspecify.annotations.NullMarked;
