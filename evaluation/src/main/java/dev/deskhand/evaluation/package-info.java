/** Runs data sets against the service over HTTP and says how right, how sure and how fast it was. */
@NullMarked
package dev.deskhand.evaluation;

import org.jspecify.annotations.NullMarked;
