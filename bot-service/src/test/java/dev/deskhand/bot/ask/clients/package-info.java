/** The clients under {@code clients/} and the examples under {@code docs/examples/}, against a running service. */
package dev.deskhand.bot.ask.clients;
