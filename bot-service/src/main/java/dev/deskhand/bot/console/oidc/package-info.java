/** Signing in to the consoles through an identity provider (OpenID Connect), where the operator names one. */
@NullMarked
package dev.deskhand.bot.console.oidc;

import org.jspecify.annotations.NullMarked;
