/** Promises that only the running service can keep or break: the built jar, asked over HTTP while it is hurt. */
@NullMarked
package dev.deskhand.evaluation.promise;

import org.jspecify.annotations.NullMarked;
